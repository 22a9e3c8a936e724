using System.Text;

namespace Modular.Yaml;

/// <summary>
/// Writes a tree as block YAML with two spaces a level. Trees are at most <see cref="TreeReader.MaximumDepth"/> deep.
/// </summary>
internal sealed class TreeWriter
{
    private readonly StringBuilder text = new();

    /// <summary>Returns the YAML of a tree, with a line end after its last line.</summary>
    public string Write(Node root)
    {
        if (IsBlock(root))
            WriteBlock(root, 0, "");
        else if (root is Scalar { Quoted: false, Text.Length: > 0 } scalar)
            text.Append(AtLineStart(scalar.Text)).Append('\n');
        else
            text.Append(Inline(root)).Append('\n');
        return text.ToString();
    }

    /// <summary>Writes a list or a map that is not empty.</summary>
    /// <param name="node">The list or map to write.</param>
    /// <param name="depth">The number of levels above it.</param>
    /// <param name="indent">The text before its first line.</param>
    private void WriteBlock(Node node, int depth, string indent)
    {
        foreach (BlockLine line in Lines(node))
        {
            text.Append(indent).Append(line.Lead);
            WriteValue(line.Lead, line.Value, depth + 1);
            indent = new string(' ', 2 * depth);
        }
    }

    private void WriteValue(string lead, Node value, int depth)
    {
        if (!IsBlock(value))
            text.Append($" {Inline(value)}".TrimEnd(' ')).Append('\n');
        else if (lead == "-")
            WriteBlock(value, depth, " ");
        else
            WriteBlock(value, depth, "\n" + new string(' ', 2 * depth));
    }

    private static IEnumerable<BlockLine> Lines(Node node)
    {
        if (node is Mapping map)
            return map.Entries.Select(entry => new BlockLine(AtLineStart(entry.Key) + ":", entry.Value));
        return ((Sequence)node).Items.Select(item => new BlockLine("-", item));
    }

    private static bool IsBlock(Node node) => node is Mapping { Entries.Count: > 0 } or Sequence { Items.Count: > 0 };

    private static string Inline(Node node) =>
        node switch
        {
            Scalar { Quoted: true } scalar => PlainText.Quote(scalar.Text),
            Scalar scalar => PlainOrQuoted(scalar.Text),
            Mapping => "{}",
            _ => "[]",
        };

    // At the start of a line, --- and ... would end the document.
    private static string AtLineStart(string name)
    {
        if (name == "" || name.StartsWith("---") || name.StartsWith("..."))
            return PlainText.Quote(name);
        return PlainOrQuoted(name);
    }

    private static string PlainOrQuoted(string value) => PlainText.Is(value) ? value : PlainText.Quote(value);

    /// <summary>A line of a block: a key or a dash, and the value behind it.</summary>
    private sealed record BlockLine(string Lead, Node Value);
}
