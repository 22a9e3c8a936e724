namespace Modular.Contracts;

/// <summary>A number that a report may print: "sigma of R0", 381.7, "ohm", "arXiv:2107.06064 [code]".</summary>
public sealed record Quantity
{
    /// <summary>What it is the size of.</summary>
    public required string Name { get; init; }

    /// <summary>In <see cref="Unit"/>.</summary>
    public required double Value { get; init; }

    /// <summary>Lower end of the 95 % interval, in <see cref="Unit"/>; null where none is known.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the 95 % interval; null where none is known.</summary>
    public double? High { get; init; }

    /// <summary>SI, or a plain word: "ohm", "ln(R)", "1" for a number without a unit.</summary>
    public required string Unit { get; init; }

    /// <summary>DOI, arXiv number or "assumed".</summary>
    public required string Source { get; init; }
}
