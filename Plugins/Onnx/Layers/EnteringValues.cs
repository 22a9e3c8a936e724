using Modular.Contracts;
using Modular.Plugins.Onnx.Graphs;

namespace Modular.Plugins.Onnx.Layers;

/// <summary>What is known of the values that enter a layer.</summary>
internal static class EnteringValues
{
    private static readonly string[] Passing =
    [
        "Identity",
        "Dropout",
        "Flatten",
        "Reshape",
        "Squeeze",
        "Unsqueeze",
        "Transpose",
        "MaxPool",
    ];

    /// <summary>Binary behind a Sign, else real; null for values of the data set.</summary>
    public static Precision? Precision(Graph graph, string value)
    {
        GraphNode? origin = Origin(graph, value);
        if (origin is null)
            return null;
        if (origin.Op == "Sign")
            return Contracts.Precision.Binary;
        return Contracts.Precision.Real;
    }

    /// <summary>The operator that takes the signs that enter; null where none does.</summary>
    public static GraphNode? Sign(Graph graph, string value) =>
        Origin(graph, value) is { Op: "Sign" } sign ? sign : null;

    /// <summary>
    /// The last operator before a value that is no mere rearrangement; null where it comes from the data set.
    /// </summary>
    private static GraphNode? Origin(Graph graph, string value)
    {
        GraphNode? maker = graph.Maker(value);
        while (maker is not null && Passing.Contains(maker.Op))
            maker = graph.Maker(maker.Inputs[0]);
        return maker;
    }
}
