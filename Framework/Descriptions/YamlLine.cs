using Modular.Text;
using Modular.Yaml;

namespace Modular.Descriptions;

/// <summary>
/// Writes a tree on one line for readers: <c>[3000, 10]</c>, <c>{ every: 7, factor: 0.5 }</c>. Quoted and empty texts
/// are in quotes, numbers are short, and null is "none".
/// </summary>
internal static class YamlLine
{
    /// <summary>Returns the line of a tree.</summary>
    public static string Write(Node node) => TreeLine.Write(node, Written, pad: " ");

    private static string Written(Scalar scalar)
    {
        if (scalar.Quoted || scalar.Text.Length == 0)
            return $"\"{scalar.Text}\"";
        return scalar.IsNull ? "none" : Measure.Short(scalar.Text);
    }
}
