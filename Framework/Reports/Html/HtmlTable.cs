using System.Xml.Linq;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// Renders a table of a report. A table that is wider than the page can be scrolled, also by keyboard.
/// </summary>
internal static class HtmlTable
{
    private const int LongestWhole = 24;

    public static XElement Render(ReportTable table)
    {
        IEnumerable<XElement> header = table.Columns.Select(column =>
            Column(column.Heading, number: column.Kind == CellKind.Number)
        );
        return Scrolling(table.Caption, header, table.Rows.Select(row => Row(row, table.Columns)));
    }

    /// <summary>The table and its note; null where there is no table.</summary>
    public static XElement? WithNote(ReportTable? table)
    {
        if (table is null)
            return null;
        XElement? note = table.Note.Length == 0 ? null : Tag("p.caption", table.Note);
        return Tag("div", Render(table), note);
    }

    /// <summary>The table in a fold called "The numbers"; null where there is no table.</summary>
    public static XElement? Behind(ReportTable? table, bool open = false)
    {
        if (table is null)
            return null;
        return Figure.Folded("The numbers", open, WithNote(table));
    }

    /// <summary>A table with any header and rows.</summary>
    public static XElement Scrolling(string caption, IEnumerable<XElement> header, IEnumerable<XElement> rows)
    {
        XElement head = Tag("thead", Tag("tr", header));
        XElement table = Tag("table", Tag("caption", Tag("span", caption)), head, Tag("tbody", rows));
        return Tag("div.scroll", With("role", "region"), With("tabindex", "0"), With("aria-label", caption), table);
    }

    /// <summary>The heading of a column.</summary>
    public static XElement Column(string name, bool number = false) =>
        Tag(number ? "th.number" : "th", With("scope", "col"), name);

    /// <summary>The cell that names its row.</summary>
    public static XElement RowName(params ReadOnlySpan<object?> content)
    {
        XElement name = Tag("th", With("scope", "row"));
        foreach (object? piece in content)
            name.Add(piece);
        return name;
    }

    private static XElement Row(ReportRow row, IReadOnlyList<ReportColumn> columns) =>
        Tag(row.IsOff ? "tr.off" : "tr", row.Cells.Select((cell, i) => Cell(cell, columns[i].Kind)));

    private static XElement Cell(ReportCell cell, CellKind kind) =>
        kind switch
        {
            CellKind.Name => RowName(Content(cell), Detail(cell, "small.words")),
            CellKind.Number => Number(cell),
            _ => Tag("td", Content(cell), Detail(cell, "small")),
        };

    private static object Content(ReportCell cell)
    {
        if (cell.Link.Length > 0)
            return Tag(IsShortName(cell.Text) ? "a.whole" : "a", With("href", cell.Link), cell.Text);
        if (cell.Lines.Count > 1)
            return cell.Lines.Select(line => Tag("small", line));
        if (IsShortName(cell.Text))
            return Tag("span.whole", cell.Text);
        return cell.Text;
    }

    /// <summary>Whether a text is one word that fits on a line, so that it does not break at its hyphens.</summary>
    private static bool IsShortName(string text) =>
        text.Length <= LongestWhole && text.Contains('-') && !text.Contains(' ');

    private static XElement? Detail(ReportCell cell, string tag) =>
        cell.Detail.Length == 0 ? null : Tag(tag, cell.Detail);

    /// <summary>A number that may break before its interval, and only there.</summary>
    private static XElement Number(ReportCell cell)
    {
        string[] words = cell.Text.Split(" [", 2);
        if (words.Length == 1)
            return Tag("td.number", cell.Text, Detail(cell, "small"));
        return Tag("td.number.interval", words[0], " ", Tag("span", $"[{words[1]}"), Detail(cell, "small"));
    }
}
