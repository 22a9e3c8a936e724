using System.Text;

namespace Modular.Yaml;

/// <summary>
/// Writes a tree as block YAML with two spaces a level. Trees are at most <see cref="TreeReader.Deepest"/> deep.
/// </summary>
internal sealed class TreeWriter
{
    private readonly StringBuilder text = new();

    public string Write(Node root)
    {
        if (IsBlock(root))
            WriteBlock(root, 0, "");
        else
            text.Append(
                    root is Scalar { Quoted: false, Text.Length: > 0 } scalar ? AtLineStart(scalar.Text) : Inline(root)
                )
                .Append('\n');
        return text.ToString();
    }

    /// <param name="node">A list or map that is not empty.</param>
    /// <param name="depth">Levels above it.</param>
    /// <param name="indent">What stands before its first line.</param>
    private void WriteBlock(Node node, int depth, string indent)
    {
        foreach ((string lead, Node value) in Lines(node))
        {
            text.Append(indent).Append(lead);
            WriteValue(lead, value, depth + 1);
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

    private static IEnumerable<(string Lead, Node Value)> Lines(Node node) =>
        node is Mapping map
            ? map.Entries.Select(entry => (AtLineStart(entry.Key) + ":", entry.Value))
            : ((Sequence)node).Items.Select(item => ("-", item));

    private static bool IsBlock(Node node) => node is Mapping { Entries.Count: > 0 } or Sequence { Items.Count: > 0 };

    private static string Inline(Node node) =>
        node switch
        {
            Scalar { Quoted: true } scalar => PlainText.Quote(scalar.Text),
            Scalar scalar => PlainOrQuoted(scalar.Text),
            Mapping => "{}",
            _ => "[]",
        };

    // There, --- and ... would end the document.
    private static string AtLineStart(string name) =>
        name.StartsWith("---") || name.StartsWith("...") || name == "" ? PlainText.Quote(name) : PlainOrQuoted(name);

    private static string PlainOrQuoted(string value) => PlainText.Is(value) ? value : PlainText.Quote(value);
}
