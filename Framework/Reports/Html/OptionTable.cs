using System.Xml.Linq;
using Modular.Yaml;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>The entries of a mapping, with what is known about each.</summary>
internal static class OptionTable
{
    public static XElement? Render(string caption, Node options, IReadOnlyDictionary<string, string> notes) =>
        options is not Mapping { Entries.Count: > 0 } map
            ? null
            : Figure.Table(
                caption,
                [Figure.Column("option"), Figure.Column("value")],
                map.Entries.Select(entry =>
                    Tag(
                        "tr",
                        Figure.RowName(Tag("code", entry.Key), Note(notes.GetValueOrDefault(entry.Key, ""))),
                        Shown(Value(entry.Value))
                    )
                )
            );

    private static XElement? Note(string note) => note.Length == 0 ? null : Tag("small.words", note);

    private static XElement Shown(string value) => Tag(value.Length > 24 ? "td.long" : "td", Tag("code", value));

    /// <summary>On one line, as YAML has it.</summary>
    private static string Value(Node node) => TreeLine.Write(node, scalar => scalar.IsNull ? "not given" : scalar.Text);
}
