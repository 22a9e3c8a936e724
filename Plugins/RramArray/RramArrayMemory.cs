using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.RramArray;

/// <summary>RRAM that takes weak pulses of both signs.</summary>
internal sealed class RramArrayMemory(RramArrayOptions options)
    : IMemory,
        IPulseAbility,
        IQuantified,
        IStatedLimits,
        IStepped
{
    private readonly RramPreset preset = RramPresets.Select(options.Device) with { Holds = options.Holds };

    public ConductanceRange Range { get; } = AskedRange.Create("rram-array", options.GMin, options.GMax);

    public PulseSigns Pulses => PulseSigns.Raise | PulseSigns.Lower;

    public IReadOnlyList<Imperfection> Imperfections => RramArrayImperfections.List(preset, options.StuckShare);

    public Quantity Steps =>
        preset.Source.Number("nominal range in nominal steps", (preset.Max - preset.Min) / preset.Step);

    public IReadOnlyList<Quantity> Quantities => [Steps];

    public IReadOnlyList<string> Limits { get; } =
    [
        "Retention, temperature, an endurance limit and energy are not modelled; Program sets a state exactly, within a device's bounds.",
    ];

    /// <summary>All devices have been written to weight 0 once.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        var fabrication = new Fabrication(preset, options.StuckShare, conditions);
        RramCell[] cells = fabrication.MakeCells(DeviceArray.CountDevices(shape));
        var scale = new WeightScale(preset.Min, preset.Max, Range);
        return DeviceArray.Create("rram-array", shape, new RramArrayDevices(cells, preset, scale, conditions));
    }
}
