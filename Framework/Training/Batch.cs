using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>Some samples. It lives as long as the dispose scope around it.</summary>
/// <param name="Inputs">float32 [n, sample].</param>
/// <param name="Labels">int64 [n].</param>
internal readonly record struct Batch(Tensor Inputs, Tensor Labels);
