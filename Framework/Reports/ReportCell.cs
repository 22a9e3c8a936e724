namespace Modular.Reports;

/// <summary>One cell of a table.</summary>
/// <param name="Lines">
/// The lines of text: one, or several of one kind, such as the sizes of the members of a group.
/// </param>
internal sealed record ReportCell(params IReadOnlyList<string> Lines)
{
    /// <summary>More text that a page shows in small letters; other renderers leave it out.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The target of the cell's link, relative to the page; empty for none.</summary>
    public string Link { get; init; } = "";

    /// <summary>All lines of the cell joined on one line.</summary>
    public string Text => string.Join("; ", Lines);

    public static implicit operator ReportCell(string text) => new(text);
}
