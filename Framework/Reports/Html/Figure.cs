using System.Xml.Linq;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>What drawings and tables have in common.</summary>
internal static class Figure
{
    /// <summary>A drawing with a title and a description for those who cannot see it.</summary>
    public static XElement Drawing(
        string id,
        (string Title, string Description) words,
        double height,
        params ReadOnlySpan<object?> shapes
    )
    {
        XElement drawing = Tag(
            "svg.plot",
            With("role", "img"),
            With("aria-labelledby", $"{id}-title {id}-description"),
            With("height", height),
            Tag("title", With("id", $"{id}-title"), words.Title),
            Tag("desc", With("id", $"{id}-description"), words.Description)
        );
        foreach (object? shape in shapes)
            drawing.Add(shape);
        return drawing;
    }

    /// <summary>A straight line; x as fractions of the width, y in pixels.</summary>
    public static XElement Line(string name, (double X, double Y) from, (double X, double Y) to) =>
        Tag("line." + name, Across("x1", from.X), With("y1", from.Y), Across("x2", to.X), With("y2", to.Y));

    public static XElement Text(string name, (double X, double Y) at, string text) =>
        Tag("text." + name, Across("x", at.X), With("y", at.Y), text);

    /// <summary>A table that scrolls by itself where it is wider than the page, also by keyboard.</summary>
    public static XElement Table(string caption, IEnumerable<XElement> header, IEnumerable<XElement> rows) =>
        Tag(
            "div.scroll",
            With("role", "region"),
            With("tabindex", "0"),
            With("aria-label", caption),
            Tag("table", Tag("caption", Tag("span", caption)), Tag("thead", Tag("tr", header)), Tag("tbody", rows))
        );

    public static XElement Column(string name, bool number = false) =>
        Tag(number ? "th.number" : "th", With("scope", "col"), name);

    public static XElement RowName(params ReadOnlySpan<object?> content)
    {
        XElement name = Tag("th", With("scope", "row"));
        foreach (object? piece in content)
            name.Add(piece);
        return name;
    }

    /// <summary>A part that opens on demand.</summary>
    public static XElement Folded(string summary, bool open, params ReadOnlySpan<object?> content)
    {
        XElement folded = Tag("details", open ? With("open", "") : null, Tag("summary", summary));
        foreach (object? piece in content)
            folded.Add(piece);
        return folded;
    }
}
