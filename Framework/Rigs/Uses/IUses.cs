using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Rigs.Uses;

/// <summary>
/// The outputs of a layer whose devices are observed anew at every use: each sample and, in a convolution, each
/// position (docs/adr/0025).
/// </summary>
internal interface IUses : IDisposable
{
    /// <summary>The way in which the sums are computed.</summary>
    UsePath Path { get; }

    /// <summary>How many weights each use draws by themselves, beside sums that are drawn whole.</summary>
    long Single { get; }

    /// <summary>Inputs in host memory to outputs without bias. The caller disposes them.</summary>
    /// <param name="inputs">What enters the layer, float32 [n, ...].</param>
    /// <param name="operation">What the layer computes with its weights.</param>
    Tensor Compute(Tensor inputs, LayerOperation operation);
}
