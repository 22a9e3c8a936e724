using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>What a layer computes with its weights, and how it meets the columns of a memory.</summary>
/// <param name="Compute">Input, weight and bias to output.</param>
/// <param name="Sums">Input, and a function from [n, inputs] to sums [n, outputs], to output without bias.</param>
internal sealed record LayerOperation(
    Func<Tensor, Tensor, Tensor?, Tensor> Compute,
    Func<Tensor, Func<Tensor, Tensor>, Tensor> Sums
)
{
    /// <summary>The kernel of a convolution; null for a fully connected layer.</summary>
    public Kernel? Kernel { get; init; }
}
