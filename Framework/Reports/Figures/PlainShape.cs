namespace Modular.Reports.Figures;

/// <summary>A shape of a figure with its place, in pixels from the top left, and its style.</summary>
internal abstract record PlainShape(PlainStyle Style);

/// <summary>A line or an area through points.</summary>
internal sealed record PlainPath(PlainStyle Style, IReadOnlyList<PlainPoint> Points) : PlainShape(Style)
{
    /// <summary>Whether the last point is joined to the first.</summary>
    public bool IsClosed { get; init; }
}

/// <summary>A disc or a ring.</summary>
internal sealed record PlainDisc(PlainStyle Style, PlainPoint Middle, double Radius) : PlainShape(Style);

/// <summary>A bar or a square.</summary>
internal sealed record PlainBar(PlainStyle Style, PlainPoint Corner, double Width, double Height) : PlainShape(Style);

/// <summary>A text on one line, with an optional smaller note behind it.</summary>
internal sealed record PlainWords(PlainStyle Style, PlainPoint Place, string Words) : PlainShape(Style)
{
    /// <summary>The text that follows on the same line in its own style; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>The gap before the note, pixels.</summary>
    public const double Gap = 10;
}

/// <summary>A place in pixels from the top left.</summary>
internal readonly record struct PlainPoint(double X, double Y);
