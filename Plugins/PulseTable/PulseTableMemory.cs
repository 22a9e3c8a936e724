using Modular.Contracts;

namespace Modular.Plugins.PulseTable;

/// <summary>Analog devices by a handful of numbers each: labels of nonlinearity, pulses, range and noise.</summary>
internal sealed class PulseTableMemory(PulseTableOptions options) : IMemory, IQuantified
{
    private readonly PulseTableModel physics = PulseTableModel.Create(options);

    public ConductanceRange Range => new(1 / (physics.Column.ROn * physics.Column.Ratio), 1 / physics.Column.ROn);

    public IReadOnlyList<Imperfection> Imperfections => PulseTableImperfections.List(physics);

    public IReadOnlyList<Quantity> Quantities =>
        [
            Number("pulses from one end to the other", physics.States, "1"),
            Number("height of a pulse that raises", physics.Column.Raise.Volts, "V"),
            Number("width of a pulse that raises", physics.Column.Raise.Seconds, "s"),
            Number("height of a pulse that lowers", physics.Column.Lower.Volts, "V"),
            Number("width of a pulse that lowers", physics.Column.Lower.Seconds, "s"),
        ];

    /// <summary>All devices are at the middle of the range.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));
        return new PulseTableArray([.. shape], new PulseTableDevices(count, physics, Range, conditions));
    }

    private Quantity Number(string name, double value, string unit) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = unit,
            Source = physics.Column.Source,
        };
}
