using Modular.Contracts;

namespace Modular.Rigs;

/// <summary>The numbers that a part declares, by the abilities of the contracts.</summary>
internal sealed record PartNumbers
{
    /// <summary>Numbers that the host only shows.</summary>
    public IReadOnlyList<Quantity> Shown { get; init; } = [];

    /// <summary>The energy of each operation that writes a device, joules; empty where the part gives none.</summary>
    public IReadOnlyList<Quantity> WriteEnergies { get; init; } = [];

    /// <summary>The cycles that a device stands; null where the part gives none.</summary>
    public Quantity? Endurance { get; init; }

    /// <summary>The cycles that each device has behind it when the chip is made; null for new devices.</summary>
    public Quantity? CyclesBefore { get; init; }

    /// <summary>The energy of reading one stored value once, joules; null where the part gives none.</summary>
    public Quantity? ReadEnergy { get; init; }

    /// <summary>The energy of the logic behind one weight's product, joules; null where the part gives none.</summary>
    public Quantity? OperationEnergy { get; init; }

    /// <summary>The reference that devices are compared with, ohm; null where the part has none.</summary>
    public Quantity? Reference { get; init; }

    /// <summary>Every number, as descriptions and reports list them.</summary>
    public IReadOnlyList<Quantity> All =>
        [
            .. Shown,
            .. WriteEnergies,
            .. new[] { Endurance, CyclesBefore, Reference, ReadEnergy, OperationEnergy }.OfType<Quantity>(),
        ];

    /// <summary>Asks a part for its numbers; foreign code, so it may throw.</summary>
    public static PartNumbers Ask(object part)
    {
        var endurance = part as ILimitedEndurance;
        var reading = part as IReadEnergies;
        return new PartNumbers
        {
            Shown = part is IQuantified quantified ? Copy(quantified.Quantities) : [],
            WriteEnergies = part is IWriteEnergies writing ? Copy(writing.WriteEnergies) : [],
            Endurance = endurance?.Endurance,
            CyclesBefore = endurance?.CyclesBefore,
            ReadEnergy = reading?.ReadEnergy,
            OperationEnergy = reading?.OperationEnergy,
        };
    }

    /// <summary>A copy that the part cannot change any more; null of a part that answers null.</summary>
    public static IReadOnlyList<Quantity> Copy(IReadOnlyList<Quantity>? list) => list is null ? null! : [.. list];
}
