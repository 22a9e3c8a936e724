using Modular.Contracts;

namespace Modular.Plugins.SttMram;

/// <summary>Magnetic tunnel junctions that are parallel (conduct well) or antiparallel.</summary>
internal sealed class SttMemory : IMemory, IQuantified, IWriteEnergies, ILimitedEndurance
{
    private readonly Junction junction;

    public SttMemory(SttOptions options) => junction = Junction.Create(options);

    /// <summary>Antiparallel to parallel, siemens.</summary>
    public ConductanceRange Range => new(1 / junction.Antiparallel, 1 / junction.Parallel);

    public IReadOnlyList<Imperfection> Imperfections => SttImperfections.List(junction);

    public IReadOnlyList<Quantity> Quantities =>
        [
            new()
            {
                Name = "TMR",
                Value = junction.Tmr,
                Unit = "1",
                Source = junction.Source,
            },
        ];

    public IReadOnlyList<Quantity> WriteEnergies =>
        [
            new()
            {
                Name = "energy per write",
                Value = junction.Options.WriteEnergy,
                Unit = "J",
                Source = "NVSim default cell [code]",
            },
        ];

    public Quantity Endurance =>
        new()
        {
            Name = "endurance",
            Value = junction.Options.Endurance,
            Unit = "cycles",
            Source = "assumed, within NVMExplorer's survey",
        };

    /// <summary>The devices are new.</summary>
    public Quantity? CyclesBefore => null;

    /// <summary>All devices are antiparallel.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));
        return new SttArray([.. shape], new SttDevices(count, conditions, junction));
    }
}
