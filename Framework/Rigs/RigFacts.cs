using Modular.Contracts;

namespace Modular.Rigs;

/// <summary>What the parts of a rig say of themselves: asked once and checked, so that nobody need ask again.</summary>
internal sealed record RigFacts
{
    /// <summary>Of the memory.</summary>
    public required ConductanceRange Range { get; init; }

    /// <summary>Numbers that the memory knows besides; none where it is not asked.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Numbers that the sense knows besides.</summary>
    public IReadOnlyList<Quantity> SenseQuantities { get; init; } = [];

    /// <summary>Of reading one stored value once, joules; null where the sense does not say.</summary>
    public double? ReadEnergy => SenseQuantities.FirstOrDefault(quantity => quantity.Name == "energy per read")?.Value;

    /// <summary>Of taking one weight's product into a sum, joules; 0 where the sense does not say.</summary>
    public double OperationEnergy =>
        SenseQuantities.FirstOrDefault(quantity => quantity.Name == "energy per operation")?.Value ?? 0;

    /// <summary>Cycles that a device of the memory stands; null where it does not say.</summary>
    public double? Endurance => Quantities.FirstOrDefault(quantity => quantity.Name == "endurance")?.Value;

    /// <summary>
    /// Cycles that each device had gone through before the chip was made; 0 where the memory does not say.
    /// </summary>
    public double CyclesBefore => Quantities.FirstOrDefault(quantity => quantity.Name == "cycles before")?.Value ?? 0;

    /// <summary>Where the energies of writing come from; null where the memory gives none.</summary>
    public string? WritingSource => Sources(Quantities.Where(quantity => quantity.Unit == "J"));

    /// <summary>Where it comes from what a device stands; null where the memory does not say.</summary>
    public string? EnduranceSource => Sources(Quantities.Where(quantity => quantity.Name == "endurance"));

    /// <summary>Where the energies of reading come from; null where the sense gives none.</summary>
    public string? ReadingSource =>
        Sources(SenseQuantities.Where(quantity => quantity.Name is "energy per read" or "energy per operation"));

    /// <summary>Of the cell, for each stored value.</summary>
    public required int Devices { get; init; }

    /// <summary>What the cell holds.</summary>
    public required Precision Holds { get; init; }

    /// <summary>Of the data set.</summary>
    public required DataShape Shape { get; init; }

    private static string? Sources(IEnumerable<Quantity> quantities) =>
        quantities.Select(quantity => quantity.Source).Distinct().ToArray() is { Length: > 0 } all
            ? string.Join("; ", all)
            : null;
}
