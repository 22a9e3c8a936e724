using Modular.Contracts;
using Modular.Plugins.Onnx.Graphs;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Layers;

/// <summary>The values that the weights of a layer take, and what they are worth.</summary>
internal sealed record Levels : IDisposable
{
    /// <summary>Real, ternary or binary.</summary>
    public required Precision Precision { get; init; }

    /// <summary>Real weights as they are; ternary and binary ones as -1, 0 and +1.</summary>
    public required Tensor Weight { get; init; }

    /// <summary>What a value of 1 is worth for each output, float32 [outputs]; null where it is 1.</summary>
    public Tensor? Scale { get; init; }

    /// <summary>The weights before their sign was taken; null where the file has none.</summary>
    public Tensor? Latent { get; init; }

    /// <summary>The operator that takes their sign; null where there is none.</summary>
    public GraphNode? Sign { get; init; }

    public void Dispose()
    {
        Weight.Dispose();
        Scale?.Dispose();
        Latent?.Dispose();
    }
}
