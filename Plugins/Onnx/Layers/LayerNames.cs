using System.Text.RegularExpressions;
using Modular.Plugins.Onnx.Graphs;
using Modular.Plugins.Onnx.Operators;

namespace Modular.Plugins.Onnx.Layers;

/// <summary>
/// The names of layers: those of their operators, without the operator itself and without repeated parts, in letters,
/// digits, hyphens and underscores: '/layer1/layer1.0/conv1/Conv' is 'layer1-0-conv1'.
/// </summary>
internal sealed partial class LayerNames
{
    private const int Longest = 60;

    private readonly Dictionary<GraphNode, string> names = [];

    /// <summary>Names the products of a graph.</summary>
    public LayerNames(Graph graph)
    {
        GraphNode[] products = [.. graph.Nodes.Where(node => KnownOperators.Products.Contains(node.Op))];
        HashSet<string> ambiguous = [.. products.CountBy(Short).Where(one => one.Value > 1).Select(one => one.Key)];
        var taken = new HashSet<string>();
        foreach (GraphNode node in products)
        {
            string wanted = ambiguous.Contains(Short(node)) ? Safe(Base(node)) : Short(node);
            string name = wanted;
            for (int i = 2; !taken.Add(name); i++)
                name = $"{wanted}-{i}";
            names[node] = name;
        }
    }

    /// <summary>The name of a product.</summary>
    public string Find(GraphNode node) => names[node];

    /// <summary>The name of the operator; of one without, that of its weights, or what it computes.</summary>
    private static string Base(GraphNode node)
    {
        if (node.Name.Length > 0)
            return node.Name;
        string weights = node.Inputs.ElementAtOrDefault(1) ?? "";
        string layer = WeightEnd().Replace(weights, "");
        if (layer.Length > 0)
            return layer;
        return node.Op;
    }

    private static string Short(GraphNode node)
    {
        List<string> parts = [.. Base(node).Split('/', StringSplitOptions.RemoveEmptyEntries)];
        if (parts.Count > 1 && (parts[^1] == node.Op || OtherNames().IsMatch(parts[^1])))
            parts.RemoveAt(parts.Count - 1);
        for (int i = parts.Count - 2; i >= 0; i--)
            if (parts[i + 1].StartsWith(parts[i] + ".", StringComparison.Ordinal))
                parts.RemoveAt(i);
        string name = Safe(string.Join('-', parts));
        if (name.Length > 0)
            return name;
        return node.Op;
    }

    private static string Safe(string name)
    {
        string safe = Unsafe().Replace(name, "-").Trim('-');
        if (safe.Length > Longest)
            return safe[^Longest..].Trim('-');
        return safe;
    }

    [GeneratedRegex("[^A-Za-z0-9_]+")]
    private static partial Regex Unsafe();

    [GeneratedRegex(@"[._/](weight|kernel)(:0)?\z")]
    private static partial Regex WeightEnd();

    /// <summary>How exporters of Keras call the same operators.</summary>
    [GeneratedRegex(@"\A(Conv[123]D|DepthwiseConv2dNative|depthwise|BiasAdd|Tensordot)\z")]
    private static partial Regex OtherNames();
}
