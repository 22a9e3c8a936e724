using Modular.Contracts;
using Modular.Plugins.Onnx.Graphs;

namespace Modular.Plugins.Onnx.Layers;

/// <summary>Says what a layer was taken for, and why.</summary>
internal static class LayerReason
{
    /// <summary>Describes in whole sentences why a layer was taken as it is.</summary>
    public static string Describe(Graph graph, IProduct product, Levels levels)
    {
        string layer = $"{Capital(product.Node.Words)} is {product.Words} with {Weights(product, levels)}.";
        if (EnteringValues.Sign(graph, product.Input) is { } sign)
            layer += $" Signs enter it, from {sign.Words}.";
        return layer;
    }

    private static string Weights(IProduct product, Levels levels)
    {
        string name = $"'{GraphNode.Shorten(product.WeightName)}'";
        if (levels.Precision == Precision.Real)
            return $"real weights, for {name} has more values than -1, 0 and +1";
        string word = levels.Precision == Precision.Binary ? "binary" : "ternary";
        string values = levels.Precision == Precision.Binary ? "-1 and +1" : "-1, 0 and +1";
        string scale = levels.Scale is null ? "" : ", times a digital scale for each output";
        string latent = levels.Latent is null ? "" : "; training goes on from the numbers before the sign";
        if (levels.Sign is { } sign)
            return $"{word} weights, for {sign.Words} takes their sign{scale}{latent}";
        return $"{word} weights, for {name} has the values {values} only{scale}";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
