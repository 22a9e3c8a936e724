using Modular.Scenarios.Yaml;

namespace Modular.Descriptions;

/// <summary>A tree on one line: <c>[3000, 10]</c>, <c>{ every: 7, factor: 0.5 }</c>.</summary>
internal static class YamlLine
{
    public static string Of(Node node) => node switch
    {
        Scalar { Quoted: true } or Scalar { Text: "" } => $"\"{((Scalar)node).Text}\"",
        Scalar { IsNull: true } => "none",
        Scalar scalar => Measure.Short(scalar.Text),
        Sequence list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        Mapping { Entries.Count: 0 } => "{}",
        Mapping map => $"{{ {string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Of(entry.Value)}"))} }}",
        _ => "",
    };
}
