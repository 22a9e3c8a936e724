using Modular.Contracts;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>One imperfection: its size, and whether it is on.</summary>
internal sealed record ImperfectionRow
{
    /// <summary>The name that scenarios and reports use.</summary>
    public required string Name { get; init; }

    /// <summary>The name without that of the layer, for an imperfection of one layer.</summary>
    public string Common { get; init; } = "";

    /// <summary>The layer that has the imperfection; null where it is the same in all layers that have it.</summary>
    public string? Layer { get; init; }

    /// <summary>The kind of the part that has the imperfection: "memory" or "sense".</summary>
    public required string Kind { get; init; }

    /// <summary>The group of the imperfection; null where it has none.</summary>
    public string? Group { get; init; }

    /// <summary>One sentence of the plugin's author on the imperfection.</summary>
    public required string Summary { get; init; }

    /// <summary>The moment at which the imperfection acts.</summary>
    public required Moment Acts { get; init; }

    /// <summary>The size at strength 1.</summary>
    public required Quantity Typical { get; init; }

    /// <summary>The strength without unit: 0 is off, 1 is as published.</summary>
    public double Strength { get; init; } = 1;

    /// <summary>Whether the imperfection acts in the complete hardware.</summary>
    public bool On => Strength != 0;

    /// <summary>
    /// The size at the strength of the study, or at strength 1 where it is off: "sigma of R0 before truncation 381.7
    /// ohm".
    /// </summary>
    public string Size => Measure.FormatScaled(Typical, On ? Strength : 1);

    /// <summary>The source of the size: a DOI, an arXiv number or "assumed".</summary>
    public string Source => Typical.Source;

    /// <summary>Whether the size is assumed, not published.</summary>
    public bool IsAssumed => DocCommentFacts.IsAssumed(Source);
}
