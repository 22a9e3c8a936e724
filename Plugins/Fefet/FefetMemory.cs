using Modular.Contracts;

namespace Modular.Plugins.Fefet;

/// <summary>Ferroelectric transistors (HZO) that take pulses of both signs and may be read wrong.</summary>
internal sealed class FefetMemory(FefetOptions options) : IMemory, IQuantified
{
    public ConductanceRange Range { get; } = new(1 / (FefetTable.ROn * FefetTable.Ratio), 1 / FefetTable.ROn);

    public IReadOnlyList<Imperfection> Imperfections => FefetImperfections.List(options);

    public IReadOnlyList<Quantity> Quantities { get; } =
    [
        Number("pulses from one end to the other", FefetTable.States, "1"),
        Number("mean height of a pulse that raises", FefetTable.RaiseVolts, "V"),
        Number("mean height of a pulse that lowers", FefetTable.LowerVolts, "V"),
        Number("width of a pulse", FefetTable.PulseSeconds, "s"),
    ];

    /// <summary>All devices are at the middle of the range.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));
        return new FefetArray([.. shape], new FefetDevices(count, options, Range, conditions));
    }

    private static Quantity Number(string name, double value, string unit) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = unit,
            Source = FefetTable.Source,
        };
}
