using Modular.Plugins.Onnx.Graphs;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Layers;

/// <summary>Finds the addition of constants behind a product, which exporters write for biases.</summary>
internal static class AddedBias
{
    /// <summary>The addition, if nothing else takes what the product makes; else null.</summary>
    public static GraphNode? Find(Graph graph, MatrixProduct product, IReadOnlyDictionary<string, Tensor> constants)
    {
        if (product.Bias is not null || product.Output == graph.Output)
            return null;
        if (graph.Takers(product.Output) is not [{ Op: "Add", Inputs.Count: 2 } sum])
            return null;
        if (constants.TryGetValue(sum.OtherInput(product.Output), out Tensor? added) && product.Takes(added))
            return sum;
        return null;
    }
}
