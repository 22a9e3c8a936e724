using System.Xml.Linq;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>The elements of all drawings.</summary>
internal static class Figure
{
    /// <summary>A drawing with a title and a description for readers who cannot see it.</summary>
    /// <param name="id">An id that is unique on the page.</param>
    /// <param name="words">The text for screen readers.</param>
    /// <param name="height">The height, pixels; the width is that of the page.</param>
    /// <param name="shapes">The shapes, from back to front.</param>
    public static XElement Drawing(string id, AltText words, double height, params ReadOnlySpan<object?> shapes)
    {
        XElement drawing = Tag("svg.plot", With("role", "img"));
        drawing.Add(With("aria-labelledby", $"{id}-title {id}-description"));
        drawing.Add(With("height", height));
        drawing.Add(Tag("title", With("id", $"{id}-title"), words.Title));
        drawing.Add(Tag("desc", With("id", $"{id}-description"), words.Description));
        foreach (object? shape in shapes)
            drawing.Add(shape);
        return drawing;
    }

    /// <summary>A straight line between two places.</summary>
    public static XElement Line(string style, Place from, Place to) =>
        Tag("line." + style, Across("x1", from.X), With("y1", from.Y), Across("x2", to.X), With("y2", to.Y));

    /// <summary>A text on one line.</summary>
    public static XElement Text(string style, Place at, string text) =>
        Tag("text." + style, Across("x", at.X), With("y", at.Y), text);

    /// <summary>A disc, or a ring, depending on the style of the group around it.</summary>
    public static XElement Dot(Place at, double radius, string style = "dot") =>
        Tag("circle." + style, Across("cx", at.X), With("cy", at.Y), With("r", radius));

    /// <summary>The key of a figure. Screen readers skip it and read the description.</summary>
    public static XElement Key(params IEnumerable<XElement> entries) =>
        Tag("p.key", With("aria-hidden", "true"), entries);

    /// <summary>An entry of the key: a dot with its meaning.</summary>
    public static XElement KeyDot(string style, string meaning) => Tag("span." + style, Tag("b." + style), meaning);

    /// <summary>An entry of the key: a piece of a bar with its meaning.</summary>
    public static XElement KeyBar(string style, string meaning)
    {
        XElement bar = Tag("rect.bar", With("width", 18), With("height", 12));
        return Tag("span." + style, Tag("svg.sample", With("width", 18), With("height", 12), bar), meaning);
    }

    /// <summary>An entry of the key: a piece of a line with its meaning.</summary>
    public static XElement KeyLine(string style, string meaning)
    {
        XElement line = Tag("line.line", With("x1", 1), With("y1", 5), With("x2", 33), With("y2", 5));
        return Tag("span." + style, Tag("svg.sample", With("width", 34), With("height", 10), line), meaning);
    }

    /// <summary>One frame in a grid of drawings.</summary>
    public static XElement Frame(string name, string quantity, params ReadOnlySpan<object?> content)
    {
        XElement frame = Tag("figure", Tag("figcaption", Tag("strong", name), ", " + quantity));
        foreach (object? piece in content)
            frame.Add(piece);
        return frame;
    }

    /// <summary>Frames side by side. Of many, the first twelve are open, and the rest are folded.</summary>
    /// <param name="frames">The frames in the order of reading.</param>
    /// <param name="noun">What one frame shows, as a noun: "imperfection".</param>
    public static IEnumerable<XElement> Frames(IEnumerable<XElement> frames, string noun = "imperfection")
    {
        const int open = 12;
        XElement[] all = [.. frames];
        yield return Tag("div.frames", all.Take(open));
        if (all.Length > open)
            yield return Folded(
                Phrases.Count(all.Length - open, $"more {noun}"),
                open: false,
                Tag("div.frames", all.Skip(open))
            );
    }

    /// <summary>A part of the page that opens on demand.</summary>
    public static XElement Folded(string summary, bool open, params ReadOnlySpan<object?> content)
    {
        XElement folded = Tag("details", open ? With("open", "") : null, Tag("summary", summary));
        foreach (object? piece in content)
            folded.Add(piece);
        return folded;
    }
}
