using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>A layer as a file has it: its weights, and what they were taken for. The host copies the tensors.</summary>
public sealed record GivenLayer
{
    /// <summary>The name of the layer, unique within a network.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The weights with which the layer computes: float32 [outputs, inputs], those of a convolution [outputs, inputs /
    /// groups, points...].
    /// </summary>
    public required Tensor Weight { get; init; }

    /// <summary>
    /// What the weights were quantized from, in the same shape, for training that goes on; null where the file has the
    /// weights alone.
    /// </summary>
    public Tensor? Latent { get; init; }

    /// <summary>The biases, float32 [outputs]; null for a layer without.</summary>
    public Tensor? Bias { get; init; }

    /// <summary>The values that the weights take in the file: real, ternary or binary.</summary>
    public required Precision Precision { get; init; }

    /// <summary>The values that enter the layer in the file; null for those of the data set.</summary>
    public Precision? Entering { get; init; }

    /// <summary>Whole sentences on what the layer was taken for and why; <c>explain</c> shows them.</summary>
    public required string Reason { get; init; }
}
