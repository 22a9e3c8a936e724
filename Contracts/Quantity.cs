namespace Modular.Contracts;

/// <summary>
/// A quantity that a report may print, such as "sigma of R0", 381.7, "ohm", "arXiv:2107.06064 [code]".
/// </summary>
public sealed record Quantity
{
    /// <summary>The name of the quantity.</summary>
    public required string Name { get; init; }

    /// <summary>The value, in <see cref="Unit"/>.</summary>
    public required double Value { get; init; }

    /// <summary>The lower end of the 95 % interval, in <see cref="Unit"/>; null where none is known.</summary>
    public double? Low { get; init; }

    /// <summary>The upper end of the 95 % interval, in <see cref="Unit"/>; null where none is known.</summary>
    public double? High { get; init; }

    /// <summary>The unit, SI or a plain word: "ohm", "ln(R)", or "1" for a number without a unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The source: a DOI, an arXiv number or "assumed".</summary>
    public required string Source { get; init; }
}
