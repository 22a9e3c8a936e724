namespace Modular.Yaml;

/// <summary>A tree on one line, as YAML has it: <c>[3000, 10]</c>, <c>{every: 7, factor: 0.5}</c>.</summary>
internal static class TreeLine
{
    /// <param name="node">The tree.</param>
    /// <param name="scalar">How its single values are written.</param>
    /// <param name="pad">Between the braces and what is in them.</param>
    public static string Write(Node node, Func<Scalar, string> scalar, string pad = "") =>
        node switch
        {
            Scalar single => scalar(single),
            Sequence list => $"[{string.Join(", ", list.Items.Select(item => Write(item, scalar, pad)))}]",
            Mapping { Entries.Count: 0 } => "{}",
            Mapping map =>
                $"{{{pad}{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Write(entry.Value, scalar, pad)}"))}{pad}}}",
            _ => "",
        };
}
