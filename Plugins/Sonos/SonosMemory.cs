using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Sonos;

/// <summary>Charge-trap transistors in subthreshold whose currents are written to any value from i-max down.</summary>
internal sealed class SonosMemory(SonosOptions options) : IMemory, IPulseAbility, IStatedLimits
{
    /// <summary>Currents over the read voltage, siemens.</summary>
    public ConductanceRange Range =>
        new(options.IMax / options.OnOffRatio / options.ReadVoltage, options.IMax / options.ReadVoltage);

    public PulseSigns Pulses => PulseSigns.None;

    public IReadOnlyList<Imperfection> Imperfections => SonosImperfections.List(options);

    public IReadOnlyList<string> Limits { get; } =
    [
        "The measured temperature only, at most 5 days, and no pulses. Errors are taken at the target, not at the drifted current.",
        "Above 1400 nA the mean drift is that at 1400 nA (assumed).",
    ];

    /// <summary>All devices have been written to the least current once.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        WrittenDials dials = SonosImperfections.Find(conditions);
        var law = new SonosDevices(options, dials, conditions[SonosImperfections.Drift].Strength);
        var devices = new WrittenDevices(DeviceArray.CountDevices(shape), Range, law, dials);
        return DeviceArray.Create("sonos", shape, devices);
    }
}
