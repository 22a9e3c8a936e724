using Modular.Contracts;

namespace Modular.Energies;

/// <summary>What memory, cell and sense do for one use of a layer's matrix, as they count it themselves.</summary>
internal sealed record LayerHardware
{
    /// <summary>The energies that the parts count for one use.</summary>
    public required IReadOnlyList<CountedEnergy> Counted { get; init; }

    /// <summary>The number of stored values of one matrix.</summary>
    public required long Stored { get; init; }

    /// <summary>How often each stored value is sensed for one use.</summary>
    public required int Passes { get; init; }

    /// <summary>
    /// The partial sums of the sense that are then added digitally; null where the sense adds nothing.
    /// </summary>
    public PartialSums? Partial { get; init; }

    /// <summary>
    /// The energy with which the sense itself adds one product to a sum; null where the host counts adders.
    /// </summary>
    public Quantity? Operation { get; init; }

    /// <summary>Whether gates behind the amplifiers multiply weights and inputs.</summary>
    public bool MultipliesInGates { get; init; }
}
