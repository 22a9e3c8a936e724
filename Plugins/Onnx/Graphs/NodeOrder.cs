namespace Modular.Plugins.Onnx.Graphs;

/// <summary>Puts the operators that an output depends on into an order in which they can be computed.</summary>
internal sealed class NodeOrder
{
    private readonly Dictionary<string, GraphNode> makers = [];
    private readonly HashSet<string> given;
    private readonly string file;

    /// <param name="nodes">All operators of the file.</param>
    /// <param name="given">The names of constants and of the input.</param>
    /// <param name="file">The name of the file, for sentences.</param>
    public NodeOrder(IEnumerable<GraphNode> nodes, IEnumerable<string> given, string file)
    {
        this.given = [.. given];
        this.file = file;
        foreach (GraphNode node in nodes)
        foreach (string output in node.Outputs.Where(output => output.Length > 0))
            if (this.given.Contains(output) || !makers.TryAdd(output, node))
                throw node.Wrong(
                    $"makes '{GraphNode.Shorten(output)}', which there is already",
                    "one maker of each value"
                );
    }

    /// <summary>The operators that an output depends on, each after those that it needs.</summary>
    public IReadOnlyList<GraphNode> Needed(string output)
    {
        if (!makers.ContainsKey(output))
            throw new InvalidDataException(
                $"{file}: no operator makes its output '{GraphNode.Shorten(output)}'; expected one. Export the network again."
            );
        var ordered = new List<GraphNode>();
        var states = new Dictionary<GraphNode, bool>(); // false while what it needs is looked for
        var open = new Stack<GraphNode>([makers[output]]);
        while (open.TryPeek(out GraphNode? node))
        {
            if (states.TryGetValue(node, out bool isDone))
            {
                open.Pop();
                if (!isDone)
                    ordered.Add(node);
                states[node] = true;
                continue;
            }
            states[node] = false;
            foreach (GraphNode maker in Makers(node))
                if (!states.TryGetValue(maker, out bool known))
                    open.Push(maker);
                else if (!known)
                    throw maker.Wrong("depends on its own output", "a graph without cycles");
        }
        return ordered;
    }

    /// <summary>The operators whose outputs a node takes, from the last to the first.</summary>
    private IEnumerable<GraphNode> Makers(GraphNode node)
    {
        foreach (string input in node.Inputs.Reverse().Where(input => input.Length > 0 && !given.Contains(input)))
        {
            if (!makers.TryGetValue(input, out GraphNode? maker))
                throw node.Wrong($"takes '{GraphNode.Shorten(input)}', which nothing makes", "a whole graph");
            if (maker.Output != input)
                throw node.Wrong(
                    $"takes '{GraphNode.Shorten(input)}', a further output of {maker.Words}",
                    "first outputs only",
                    "Export the network for inference"
                );
            yield return maker;
        }
    }
}
