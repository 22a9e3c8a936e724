using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>Some samples. It lives as long as the dispose scope around it.</summary>
/// <param name="Inputs">The inputs of the network, float32 [n, sample].</param>
/// <param name="Labels">The labels of the samples, int64 [n], from 0.</param>
internal readonly record struct Batch(Tensor Inputs, Tensor Labels);
