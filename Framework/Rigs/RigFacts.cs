using Modular.Contracts;

namespace Modular.Rigs;

/// <summary>What the parts of a rig say of themselves: asked once and checked, so that nobody need ask again.</summary>
internal sealed record RigFacts
{
    /// <summary>Of the memory.</summary>
    public required ConductanceRange Range { get; init; }

    /// <summary>The numbers of the memory, those that the host counts with included.</summary>
    public PartNumbers MemoryNumbers { get; init; } = new();

    /// <summary>The numbers of the sense, those that the host counts with included.</summary>
    public PartNumbers SenseNumbers { get; init; } = new();

    /// <summary>Where the energies of writing come from; null where the memory gives none.</summary>
    public string? WritingSource => Sources(MemoryNumbers.WriteEnergies);

    /// <summary>Where the memory's endurance comes from; null where the memory gives none.</summary>
    public string? EnduranceSource => MemoryNumbers.Endurance?.Source;

    /// <summary>Where the energies of reading come from; null where the sense gives none.</summary>
    public string? ReadingSource =>
        Sources(new[] { SenseNumbers.ReadEnergy, SenseNumbers.OperationEnergy }.OfType<Quantity>());

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
