using Modular.Contracts;

namespace Modular.Plugins.Sonos;

/// <summary>Charge-trap transistors in subthreshold whose currents are written to any value from i-max down.</summary>
internal sealed class SonosMemory(SonosOptions options) : IMemory
{
    /// <summary>Currents over the read voltage, siemens.</summary>
    public ConductanceRange Range =>
        new(options.IMax / options.OnOffRatio / options.ReadVoltage, options.IMax / options.ReadVoltage);

    public IReadOnlyList<Imperfection> Imperfections => SonosImperfections.List(options);

    /// <summary>All devices have been written to the least current once.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));
        return new SonosArray([.. shape], new SonosDevices(count, conditions, options, Range));
    }
}
