namespace Modular.Reports;

/// <summary>A cell of a table.</summary>
/// <param name="Lines">One text, or several of one kind, such as the sizes of the members of a group.</param>
internal sealed record ReportCell(params IReadOnlyList<string> Lines)
{
    /// <summary>What a page has room to add in small letters; other renderers leave it out.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Where the cell leads on a page, relative to it; empty for nowhere.</summary>
    public string Link { get; init; } = "";

    /// <summary>All lines of the cell on one line.</summary>
    public string Text => string.Join("; ", Lines);

    public static implicit operator ReportCell(string text) => new(text);
}
