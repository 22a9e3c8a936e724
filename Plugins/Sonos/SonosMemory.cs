using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Sonos;

/// <summary>Charge-trap transistors in subthreshold whose currents are written to any value from i-max down.</summary>
internal sealed class SonosMemory(SonosOptions options) : IMemory, IPulseAbility
{
    /// <summary>Currents over the read voltage, siemens.</summary>
    public ConductanceRange Range =>
        new(options.IMax / options.OnOffRatio / options.ReadVoltage, options.IMax / options.ReadVoltage);

    public PulseSigns Pulses => PulseSigns.None;

    public IReadOnlyList<Imperfection> Imperfections => SonosImperfections.List(options);

    /// <summary>All devices have been written to the least current once.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        WrittenDials dials = SonosImperfections.Find(conditions);
        var law = new SonosDevices(options, dials);
        var devices = new WrittenDevices(DeviceArray.CountDevices(shape), Range, law, dials);
        return DeviceArray.Create("sonos", shape, devices);
    }
}
