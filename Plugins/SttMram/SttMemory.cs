using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.SttMram;

/// <summary>Magnetic tunnel junctions that are parallel (conduct well) or antiparallel.</summary>
internal sealed class SttMemory(SttOptions options)
    : IMemory,
        IPulseAbility,
        IQuantified,
        IWriteEnergies,
        ILimitedEndurance,
        IStatedLimits,
        IConditionedImperfections,
        IStatedLevels
{
    private static readonly Citation Nvsim = new("NVSim default cell [code]");
    private static readonly Citation Survey = new("assumed, within NVMExplorer's survey");

    private readonly Junction junction = Junction.Create(options);

    /// <summary>The conductances of the antiparallel and the parallel state, siemens.</summary>
    public ConductanceRange Range => new(1 / junction.Antiparallel, 1 / junction.Parallel);

    public PulseSigns Pulses => PulseSigns.None;

    public IReadOnlyList<Imperfection> Imperfections => ImperfectionsAt(SttLaws.Reference);

    /// <inheritdoc/>
    public IReadOnlyList<Imperfection> ImperfectionsAt(double temperature) =>
        SttImperfections.List(junction, temperature);

    public IReadOnlyList<Quantity> Quantities => [junction.Source.Number("TMR", junction.Tmr)];

    public IReadOnlyList<Quantity> WriteEnergies => [WriteEnergy];

    private Quantity WriteEnergy => Nvsim.Number("energy per write", options.WriteEnergy, "J");

    public Quantity Endurance => Survey.Number("endurance", options.Endurance, "cycles");

    /// <summary>No cycles: the devices are new.</summary>
    public Quantity? CyclesBefore => null;

    /// <summary>Two levels: both resistance states.</summary>
    public int Levels => 2;

    public IReadOnlyList<string> Limits { get; } =
    [
        "Stuck junctions, read noise, stray fields, and resistances that depend on temperature or voltage are not modelled.",
    ];

    /// <summary>Makes devices that are all antiparallel.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        var devices = new SttDevices(DeviceArray.CountDevices(shape), conditions, junction);
        var array = (IAgingArray)DeviceArray.Create("stt-mram", shape, devices);
        return new SttArray(array, devices, WriteEnergy);
    }
}
