using System.Xml.Linq;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>A section of a page with its heading.</summary>
internal static class PageSection
{
    /// <param name="id">An id that is unique on the page; links lead to it.</param>
    /// <param name="heading">The heading: a text, or a text with pieces of code.</param>
    /// <param name="content">The content below the heading.</param>
    public static XElement Render(string id, object heading, params ReadOnlySpan<object?> content)
    {
        XElement section = Tag("section", With("id", id), With("aria-labelledby", $"{id}-heading"));
        section.Add(Tag("h2", With("id", $"{id}-heading"), heading));
        foreach (object? piece in content)
            section.Add(piece);
        return section;
    }

    /// <summary>The main part of a page, which has its sections.</summary>
    public static XElement MainPart(params IEnumerable<XElement?> sections) =>
        Tag("main", With("id", "content"), With("tabindex", "-1"), sections);
}
