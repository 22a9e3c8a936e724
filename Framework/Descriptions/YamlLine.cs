using Modular.Text;
using Modular.Yaml;

namespace Modular.Descriptions;

/// <summary>
/// A tree on one line for readers: <c>[3000, 10]</c>, <c>{ every: 7, factor: 0.5 }</c>; texts that could be taken for
/// nothing are quoted, numbers are short.
/// </summary>
internal static class YamlLine
{
    public static string Write(Node node) => TreeLine.Write(node, Written, pad: " ");

    private static string Written(Scalar scalar) =>
        scalar.Quoted || scalar.Text.Length == 0 ? $"\"{scalar.Text}\""
        : scalar.IsNull ? "none"
        : Measure.Short(scalar.Text);
}
