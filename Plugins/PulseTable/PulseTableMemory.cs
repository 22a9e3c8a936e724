using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.PulseTable;

/// <summary>
/// Analog devices by a handful of numbers each: labels of nonlinearity, pulses, range and noise. Their law is
/// NeuroSim's (<see cref="PulseCurve"/>).
/// </summary>
internal sealed class PulseTableMemory : IMemory, IPulseAbility, IQuantified, IStatedLimits, IStepped
{
    private readonly PulseTableOptions options;
    private readonly TableColumn column;
    private readonly CurveModel model;

    public PulseTableMemory(PulseTableOptions options)
    {
        this.options = options;
        column = TableColumns.Select(options.Device);
        model = new CurveModel
        {
            States = options.States ?? column.States,
            LabelUp = column.LabelUp,
            LabelDown = column.LabelDown,
            LabelSpread = options.LabelSpread,
            Cycle = column.Cycle,
        };
    }

    public ConductanceRange Range => new(1 / (column.ROn * column.Ratio), 1 / column.ROn);

    public PulseSigns Pulses => PulseSigns.Raise | PulseSigns.Lower;

    public IReadOnlyList<Imperfection> Imperfections => PulseTableImperfections.List(column, options);

    public Quantity Steps => column.Source.Number("pulses from one end to the other", model.States);

    public IReadOnlyList<Quantity> Quantities =>
        [
            Steps,
            column.Source.Number("height of a pulse that raises", column.Raise.Volts, "V"),
            column.Source.Number("width of a pulse that raises", column.Raise.Seconds, "s"),
            column.Source.Number("height of a pulse that lowers", column.Lower.Volts, "V"),
            column.Source.Number("width of a pulse that lowers", column.Lower.Seconds, "s"),
        ];

    public IReadOnlyList<string> Limits { get; } = ["Temperature, retention, read noise and energy are not modelled."];

    /// <summary>All devices are at the middle of the range.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = DeviceArray.CountDevices(shape);
        return DeviceArray.Create("pulse-table", shape, new CurveDevices(count, model, Range, conditions));
    }
}
