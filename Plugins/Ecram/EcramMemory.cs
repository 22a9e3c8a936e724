using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Ecram;

/// <summary>Electrochemical RAM: many small, nearly symmetric steps.</summary>
internal sealed class EcramMemory(EcramOptions options) : IMemory, IPulseAbility, IQuantified, IStatedLimits, IStepped
{
    private readonly EcramPreset preset = EcramPreset.Select(options.Device);

    public ConductanceRange Range { get; } = AskedRange.Create("ecram", options.GMin, options.GMax);

    public PulseSigns Pulses => PulseSigns.Raise | PulseSigns.Lower;

    public IReadOnlyList<Imperfection> Imperfections => EcramImperfections.List(preset);

    public Quantity Steps =>
        preset.Source.Number("nominal range in nominal steps", (preset.Max - preset.Min) / preset.Step);

    public IReadOnlyList<Quantity> Quantities => [Steps];

    public IReadOnlyList<string> Limits { get; } =
    ["Retention (open-circuit drift), temperature, an endurance limit and energy are not modelled."];

    /// <summary>All devices are at weight 0.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = DeviceArray.CountDevices(shape);
        var law = new EcramLaw(EcramCell.Fabricate(count, preset, conditions));
        var scale = new WeightScale(preset.Min, preset.Max, Range);
        var devices = new SteppedDevices<EcramLaw>(count, law, scale, conditions["c2c"], preset.Cycle);
        return DeviceArray.Create("ecram", shape, devices);
    }
}
