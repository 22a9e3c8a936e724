using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Capacitor;

/// <summary>
/// Charge on a capacitor that sets the conductance of a transistor: small symmetric steps, and a leak.
/// </summary>
internal sealed class CapacitorMemory(CapacitorOptions options)
    : IMemory,
        IPulseAbility,
        IQuantified,
        IStatedLimits,
        IStepped
{
    public ConductanceRange Range { get; } = AskedRange.Create("capacitor", options.GMin, options.GMax);

    public PulseSigns Pulses => PulseSigns.Raise | PulseSigns.Lower;

    public IReadOnlyList<Imperfection> Imperfections => CapacitorImperfections.List(options.Lifetime);

    public Quantity Steps { get; } =
        CapacitorPreset.Source.Number(
            "nominal range in nominal steps",
            (CapacitorPreset.Max - CapacitorPreset.Min) / CapacitorPreset.Step
        );

    public IReadOnlyList<Quantity> Quantities => [Steps];

    public IReadOnlyList<string> Limits { get; } = ["Temperature, read noise and energy are not modelled."];

    /// <summary>All devices are at weight 0.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = DeviceArray.CountDevices(shape);
        var law = new CapacitorLaw(CapacitorCell.Fabricate(count, options.Lifetime, conditions));
        var scale = new WeightScale(CapacitorPreset.Min, CapacitorPreset.Max, Range);
        var steps = new SteppedDevices<CapacitorLaw>(count, law, scale, conditions["c2c"], CapacitorPreset.Cycle);
        return DeviceArray.Create("capacitor", shape, new CapacitorDevices(steps, law, options, conditions));
    }
}
