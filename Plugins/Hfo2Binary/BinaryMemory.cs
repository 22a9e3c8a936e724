using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// Oxide RRAM that strong pulses write to its low (SET) or high (RESET) resistance; both are log-normal
/// (arXiv:1902.02528).
/// </summary>
internal sealed class BinaryMemory
    : IMemory,
        IPulseAbility,
        IQuantified,
        IWriteEnergies,
        ILimitedEndurance,
        IStatedLimits,
        ICaveats,
        IStatedLevels
{
    private readonly BinaryOptions options;
    private readonly ProgrammingCondition condition;
    private readonly StateLaws laws;

    public BinaryMemory(BinaryOptions options)
    {
        this.options = options;
        condition = ProgrammingConditions.Find(options);
        laws = StateLaws.Create(options, condition);
    }

    /// <summary>The conductances at the medians of the high and the low resistance, siemens.</summary>
    public ConductanceRange Range => new(1 / laws.High.Median, 1 / laws.Low.Median);

    /// <inheritdoc/>
    public PulseSigns Pulses => PulseSigns.None;

    /// <inheritdoc/>
    public IReadOnlyList<Imperfection> Imperfections => BinaryImperfections.List(options, laws);

    /// <summary>The chosen condition; where resistances were measured, their laws stand in the imperfections.</summary>
    public IReadOnlyList<Quantity> Quantities => BinaryQuantities.List(options, condition, laws);

    /// <inheritdoc/>
    public IReadOnlyList<Quantity> WriteEnergies => BinaryQuantities.Energies(options, condition);

    /// <inheritdoc/>
    public Quantity Endurance => BinaryQuantities.Endurance(condition);

    /// <inheritdoc/>
    public Quantity? CyclesBefore => BinaryQuantities.CyclesBefore(options);

    /// <summary>Two levels: both resistance states.</summary>
    public int Levels => 2;

    /// <summary>What the measurements do not tell.</summary>
    public IReadOnlyList<string> Caveats => laws.Caveats;

    /// <summary>What the memory does not model, in sentences.</summary>
    public IReadOnlyList<string> Limits { get; } =
    [
        "Read disturb, the physics of forming and incremental write-verify loops are not modelled.",
        "Spreads, except of the current of 'lrs-law: normal-current', are of ln(R) at constant median.",
    ];

    /// <summary>Makes an array whose devices have been formed and RESET once.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));
        return new BinaryArray(
            [.. shape],
            new BinaryDevices(count, conditions, new DeviceModel(options, condition, laws))
        );
    }
}
