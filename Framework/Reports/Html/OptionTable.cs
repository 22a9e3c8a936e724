using System.Xml.Linq;
using Modular.Text;
using Modular.Yaml;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>A table of the entries of a mapping, with what is known about each.</summary>
internal static class OptionTable
{
    private const int LongestShort = 24;

    /// <summary>Renders the table; null where the node has no entries.</summary>
    public static XElement? Render(string caption, Node options, IReadOnlyDictionary<string, string> notes)
    {
        if (options is not Mapping { Entries.Count: > 0 } map)
            return null;
        XElement[] header = [HtmlTable.Column("option"), HtmlTable.Column("value")];
        return HtmlTable.Scrolling(caption, header, map.Entries.Select(entry => Row(entry, notes)));
    }

    private static XElement Row(Entry entry, IReadOnlyDictionary<string, string> notes)
    {
        string note = notes.GetValueOrDefault(entry.Key, "");
        XElement? small = note.Length == 0 ? null : Tag("small.words", note);
        string value = TreeLine.Write(entry.Value, Shown);
        XElement cell = Tag(value.Length > LongestShort ? "td.long" : "td", Tag("code", value));
        return Tag("tr", HtmlTable.RowName(Tag("code", entry.Key), small), cell);
    }

    /// <summary>A value as a scenario may have it; long times are in a natural unit.</summary>
    private static string Shown(Scalar scalar)
    {
        if (scalar.IsNull)
            return "not given";
        if (Duration.Parse(scalar.Text) is { } time)
            return Measure.Format(time);
        return Measure.Short(scalar.Text);
    }
}
