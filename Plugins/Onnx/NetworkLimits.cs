using Modular.Plugins.Onnx.Graphs;

namespace Modular.Plugins.Onnx;

/// <summary>What a reader of results must know of a network from a file.</summary>
internal static class NetworkLimits
{
    /// <summary>Lists the limits of a network in whole sentences.</summary>
    public static IReadOnlyList<string> List(Graph graph)
    {
        List<string> limits =
        [
            "Only products with constant weights (Gemm, MatMul, Conv) live in the memory. All other operators of the file "
                + "are computed digitally, as it has them.",
        ];
        if (graph.Nodes[^1].Op == "Softmax")
            limits.Add(
                "The network ends with a Softmax, so its outputs are probabilities. Predictions are the same; training "
                    + "adds a second Softmax, which slows it."
            );
        return limits;
    }
}
