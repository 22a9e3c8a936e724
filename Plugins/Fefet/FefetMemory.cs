using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Fefet;

/// <summary>Ferroelectric transistors (HZO) that take pulses of both signs and may be read wrong.</summary>
internal sealed class FefetMemory(FefetOptions options)
    : IMemory,
        IPulseAbility,
        IQuantified,
        IStatedLimits,
        IStepped,
        IConditionedImperfections
{
    private readonly CurveModel model = new()
    {
        States = FefetTable.States,
        LabelUp = FefetTable.LabelUp,
        LabelDown = FefetTable.LabelDown,
        LabelSpread = options.LabelSpread,
        Cycle = FefetTable.Cycle,
    };

    public ConductanceRange Range { get; } = new(1 / (FefetTable.ROn * FefetTable.Ratio), 1 / FefetTable.ROn);

    public PulseSigns Pulses => PulseSigns.Raise | PulseSigns.Lower;

    public IReadOnlyList<Imperfection> Imperfections => ImperfectionsAt(ReadBitFlips.Room);

    /// <inheritdoc/>
    public IReadOnlyList<Imperfection> ImperfectionsAt(double temperature) =>
        FefetImperfections.List(options, temperature);

    public Quantity Steps { get; } = FefetTable.Source.Number("pulses from one end to the other", FefetTable.States);

    public IReadOnlyList<Quantity> Quantities =>
        [
            Steps,
            FefetTable.Source.Number("mean height of a pulse that raises", FefetTable.RaiseVolts, "V"),
            FefetTable.Source.Number("mean height of a pulse that lowers", FefetTable.LowerVolts, "V"),
            FefetTable.Source.Number("width of a pulse", FefetTable.PulseSeconds, "s"),
        ];

    public IReadOnlyList<string> Limits { get; } =
    ["Retention, an endurance limit and energy are not modelled; temperature acts on flips alone."];

    /// <summary>All devices are at the middle of the range.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        var curves = new CurveDevices(DeviceArray.CountDevices(shape), model, Range, conditions);
        var flips = new ReadBitFlips(options, conditions);
        return DeviceArray.Create("fefet", shape, new FefetDevices(curves, flips));
    }
}
