using System.Globalization;
using System.Xml.Linq;

namespace Modular.Reports.Html;

/// <summary>
/// Builds a page as a tree. Text stays text, whatever it contains: <see cref="HtmlText"/> escapes all of it.
/// </summary>
internal static class Tags
{
    /// <param name="name">"td", or with its classes "td.number".</param>
    /// <param name="content">Attributes (<c>With</c>), elements, texts and lists of these; null adds nothing.</param>
    public static XElement Tag(string name, params ReadOnlySpan<object?> content)
    {
        string[] words = name.Split('.');
        var tag = new XElement(words[0]);
        if (words.Length > 1)
            tag.Add(With("class", string.Join(' ', words[1..])));
        foreach (object? piece in content)
            tag.Add(piece);
        return tag;
    }

    public static XAttribute With(string name, string value) => new(name, value);

    /// <summary>A length in CSS pixels.</summary>
    public static XAttribute With(string name, double pixels) => new(name, Short(pixels));

    /// <summary>
    /// A fraction of the width of the drawing. A figure grows and shrinks with the page by it, while its text keeps its
    /// size.
    /// </summary>
    public static XAttribute Across(string name, double fraction) => new(name, Short(100 * fraction) + "%");

    public static string Short(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
