using Modular.Contracts;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>One imperfection: how large it is and whether it acts.</summary>
internal sealed record ImperfectionRow
{
    /// <summary>As scenarios and reports write it.</summary>
    public required string Name { get; init; }

    /// <summary>"memory" or "sense".</summary>
    public required string Kind { get; init; }

    public string? Group { get; init; }
    public required string Summary { get; init; }
    public required Moment Acts { get; init; }

    /// <summary>At strength 1.</summary>
    public required Quantity Typical { get; init; }

    /// <summary>0: off. 1: as published.</summary>
    public double Strength { get; init; } = 1;

    public bool On => Strength != 0;

    /// <summary>At its strength; at strength 1 where it is off: "sigma of R0 before truncation 381.7 ohm".</summary>
    public string Size => Measure.FormatScaled(Typical, On ? Strength : 1);

    /// <summary>DOI, arXiv number or "assumed".</summary>
    public string Source => Typical.Source;

    public bool IsAssumed => DocCommentFacts.IsAssumed(Source);
}
