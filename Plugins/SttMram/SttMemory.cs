using Modular.Contracts;

namespace Modular.Plugins.SttMram;

/// <summary>Magnetic tunnel junctions that are parallel (conduct well) or antiparallel.</summary>
internal sealed class SttMemory : IMemory, IQuantified
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
            new()
            {
                Name = "energy per write",
                Value = junction.Options.WriteEnergy,
                Unit = "J",
                Source = "NVSim default cell [code]",
            },
            new()
            {
                Name = "endurance",
                Value = junction.Options.Endurance,
                Unit = "cycles",
                Source = "assumed, within NVMExplorer's survey",
            },
        ];

    /// <summary>All devices are antiparallel.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));
        return new SttArray([.. shape], new SttDevices(count, conditions, junction));
    }
}
