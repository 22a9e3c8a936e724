namespace Modular.Yaml;

/// <summary>Writes a tree on one line of YAML: <c>[3000, 10]</c>, <c>{every: 7, factor: 0.5}</c>.</summary>
internal static class TreeLine
{
    /// <summary>Returns the line of a tree.</summary>
    /// <param name="node">The tree to write.</param>
    /// <param name="scalar">Returns the text of a single value.</param>
    /// <param name="pad">The text between the braces of a map and its content.</param>
    public static string Write(Node node, Func<Scalar, string> scalar, string pad = "")
    {
        switch (node)
        {
            case Scalar single:
                return scalar(single);
            case Sequence list:
                IEnumerable<string> items = list.Items.Select(item => Write(item, scalar, pad));
                return $"[{string.Join(", ", items)}]";
            case Mapping { Entries.Count: 0 }:
                return "{}";
            case Mapping map:
                IEnumerable<string> entries = map.Entries.Select(entry =>
                    $"{entry.Key}: {Write(entry.Value, scalar, pad)}"
                );
                return $"{{{pad}{string.Join(", ", entries)}{pad}}}";
            default:
                return "";
        }
    }
}
