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
    public double OperationEnergy => SenseQuantities.FirstOrDefault(quantity => quantity.Name == "energy per operation")?.Value ?? 0;

    /// <summary>Cycles that a device of the memory stands; null where it does not say.</summary>
    public double? Endurance => Quantities.FirstOrDefault(quantity => quantity.Name == "endurance")?.Value;

    /// <summary>Of the cell, for each stored value.</summary>
    public required int Devices { get; init; }

    /// <summary>What the cell holds.</summary>
    public required Precision Holds { get; init; }

    /// <summary>Of the data set.</summary>
    public required DataShape Shape { get; init; }
}
