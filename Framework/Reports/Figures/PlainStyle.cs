namespace Modular.Reports.Figures;

/// <summary>The style of a shape without a style sheet: the light colours of page.css.</summary>
internal sealed record PlainStyle
{
    public const string Ink = "#16202c";
    public const string White = "#ffffff";
    private const string Quiet = "#55616f";
    private const string Grid = "#dfe4ea";
    private const string Zero = "#7a8694";

    /// <summary>The colour of the area; null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>The colour of the outline; null for none.</summary>
    public string? Stroke { get; init; }

    /// <summary>The width of the outline, pixels.</summary>
    public double Width { get; init; } = 1;

    /// <summary>The lengths of strokes and gaps in turn, pixels; empty for a continuous line.</summary>
    public IReadOnlyList<double> Dash { get; init; } = [];

    public double Opacity { get; init; } = 1;

    /// <summary>The height of the letters, pixels.</summary>
    public double FontSize { get; init; } = 14;

    public bool IsBold { get; init; }

    /// <summary>How a text is aligned at its place: "start", "middle" or "end".</summary>
    public string Anchor { get; init; } = "start";

    /// <summary>The style of a line.</summary>
    /// <param name="classes">The classes of the line on the page, separated by spaces.</param>
    /// <param name="group">The class of the group around it: "buys", "costs", "ideal", "all" or "share".</param>
    public static PlainStyle Line(string classes, string group) =>
        classes switch
        {
            "grid" => new PlainStyle { Stroke = Grid },
            "zero" => new PlainStyle { Stroke = Zero, Width = 1.5 },
            "notch" => new PlainStyle { Stroke = Zero },
            "asked" => new PlainStyle { Stroke = Quiet, Dash = [2, 4] },
            "whisker" => new PlainStyle { Stroke = Colour(group), Width = 2.5 },
            _ => new PlainStyle
            {
                Stroke = Colour(group),
                Width = 2.25,
                Dash = Dashes(group),
            },
        };

    /// <summary>The style of a disc, a ring, a square or a bar.</summary>
    public static PlainStyle Mark(string classes, string group)
    {
        if (classes != "dot")
            return new PlainStyle { Fill = Colour(group) };
        bool isRing = group == "costs";
        return new PlainStyle
        {
            Fill = isRing ? White : Colour(group),
            Stroke = Colour(group),
            Width = isRing ? 3 : 2.5,
        };
    }

    /// <summary>The style of the area between two lines.</summary>
    public static PlainStyle Band(string group) => new() { Fill = Colour(group), Opacity = 0.14 };

    /// <summary>The style of a text.</summary>
    public static PlainStyle Text(string classes) =>
        classes switch
        {
            "name" => new PlainStyle
            {
                Fill = Ink,
                FontSize = 15,
                IsBold = true,
            },
            "tick" or "unit" => new PlainStyle
            {
                Fill = Quiet,
                FontSize = 13,
                Anchor = "middle",
            },
            "tick left" => new PlainStyle
            {
                Fill = Quiet,
                FontSize = 13,
                Anchor = "end",
            },
            "value" => new PlainStyle { Fill = Ink, FontSize = 13 },
            "" => new PlainStyle { Fill = Ink },
            _ => new PlainStyle { Fill = Quiet, FontSize = 13 },
        };

    private static string Colour(string group) =>
        group switch
        {
            "buys" => "#1a5fb4",
            "costs" => "#b3470a",
            "ideal" or "share" => "#0b7261",
            _ => "#3d4753",
        };

    private static IReadOnlyList<double> Dashes(string group) =>
        group switch
        {
            "all" => [8, 4],
            "buys" => [14, 3, 3, 3],
            "costs" => [3, 3],
            _ => [],
        };
}
