using Modular.Contracts;

namespace Modular.Plugins.Capacitor;

/// <summary>
/// Charge on a capacitor that sets the conductance of a transistor: small symmetric steps, and a leak.
/// </summary>
internal sealed class CapacitorMemory : IMemory, IQuantified
{
    private readonly CapacitorOptions options;

    public CapacitorMemory(CapacitorOptions options)
    {
        this.options = options;
        Range = new ConductanceRange(options.GMin, options.GMax);
        if (Range.Min >= Range.Max)
            throw new InvalidDataException(
                $"memory 'capacitor': g-min is {Range.Min} S and g-max {Range.Max} S; g-min must be below g-max. Change one of them."
            );
    }

    public ConductanceRange Range { get; }

    public IReadOnlyList<Imperfection> Imperfections => CapacitorImperfections.List(options.Lifetime);

    public IReadOnlyList<Quantity> Quantities =>
        [
            new()
            {
                Name = "nominal range in nominal steps",
                Value = (CapacitorPreset.Max - CapacitorPreset.Min) / CapacitorPreset.Step,
                Unit = "1",
                Source = CapacitorPreset.Source,
            },
        ];

    /// <summary>All devices are at weight 0.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));
        Device[] made = new Fabrication(options.Lifetime, conditions).Devices(count);
        return new CapacitorArray(
            [.. shape],
            new CapacitorDevices(made, new WeightScale(Range), conditions),
            options.StepTime
        );
    }
}
