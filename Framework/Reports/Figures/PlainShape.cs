namespace Modular.Reports.Figures;

/// <summary>A shape of a figure with its place in pixels from the top left, and its look.</summary>
internal abstract record PlainShape(PlainStyle Style);

/// <summary>A line through points.</summary>
internal sealed record PlainPath(PlainStyle Style, IReadOnlyList<PlainPoint> Points) : PlainShape(Style)
{
    /// <summary>Whether the end is joined to the beginning.</summary>
    public bool IsClosed { get; init; }
}

/// <summary>A disc or a ring.</summary>
internal sealed record PlainDisc(PlainStyle Style, PlainPoint Middle, double Radius) : PlainShape(Style);

/// <summary>A bar or a square.</summary>
internal sealed record PlainBar(PlainStyle Style, PlainPoint Corner, double Width, double Height) : PlainShape(Style);

/// <summary>A text on one line, and perhaps a smaller one behind it.</summary>
internal sealed record PlainWords(PlainStyle Style, PlainPoint Place, string Words) : PlainShape(Style)
{
    /// <summary>What follows on the same line, with its own style; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The gap before the note, pixels.</summary>
    public const double Gap = 10;
}

/// <summary>A place in pixels from the top left.</summary>
internal readonly record struct PlainPoint(double X, double Y);
