using Modular.Contracts;

namespace Modular.Rigs;

/// <summary>What the parts of a rig say of themselves. They are asked once, and their answers are checked.</summary>
internal sealed record RigFacts
{
    /// <summary>The conductances that the devices of the memory can be asked for.</summary>
    public required ConductanceRange Range { get; init; }

    /// <summary>The numbers of the memory, those that the host counts with included.</summary>
    public PartNumbers MemoryNumbers { get; init; } = new();

    /// <summary>The numbers of the sense, those that the host counts with included.</summary>
    public PartNumbers SenseNumbers { get; init; } = new();

    /// <summary>What a sample of the memory's devices conducts; null where the sense needs none.</summary>
    public DeviceSample? Sample { get; init; }

    /// <summary>Where the energies of writing come from; null where the memory gives none.</summary>
    public string? WritingSource => Sources(MemoryNumbers.WriteEnergies);

    /// <summary>Where the memory's endurance comes from; null where the memory gives none.</summary>
    public string? EnduranceSource => MemoryNumbers.Endurance?.Source;

    /// <summary>Where the energies of reading come from; null where the sense gives none.</summary>
    public string? ReadingSource =>
        Sources(new[] { SenseNumbers.ReadEnergy, SenseNumbers.OperationEnergy }.OfType<Quantity>());

    /// <summary>How many devices the cell has for each stored value.</summary>
    public required int Devices { get; init; }

    /// <summary>The precisions that the cell can hold.</summary>
    public required Precision Holds { get; init; }

    /// <summary>The imperfections of memory and sense, under the names that all layers have in common.</summary>
    public IReadOnlyList<RigDial> Dials { get; init; } = [];

    /// <summary>The shape of the data set.</summary>
    public required DataShape Shape { get; init; }

    private static string? Sources(IEnumerable<Quantity> quantities)
    {
        return SourceList.Join(quantities.Select(quantity => quantity.Source));
    }
}
