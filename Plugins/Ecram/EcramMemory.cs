using Modular.Contracts;

namespace Modular.Plugins.Ecram;

/// <summary>Electrochemical RAM: many small, nearly symmetric steps.</summary>
internal sealed class EcramMemory : IMemory, IQuantified
{
    private readonly EcramPreset preset;

    public EcramMemory(EcramOptions options)
    {
        preset = EcramPreset.Select(options.Device);
        Range = new ConductanceRange(options.GMin, options.GMax);
        if (Range.Min >= Range.Max)
            throw new InvalidDataException(
                $"memory 'ecram': g-min is {Range.Min} S and g-max {Range.Max} S; g-min must be below g-max. Change one of them."
            );
    }

    public ConductanceRange Range { get; }

    public IReadOnlyList<Imperfection> Imperfections => new EcramImperfections(preset).All;

    public IReadOnlyList<Quantity> Quantities =>
        [
            new()
            {
                Name = "nominal range in nominal steps",
                Value = (preset.Max - preset.Min) / preset.Step,
                Unit = "1",
                Source = preset.Source,
            },
        ];

    /// <summary>All devices are at weight 0.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));
        Device[] made = new Fabrication(preset, conditions).Devices(count);
        return new EcramArray(
            [.. shape],
            new EcramDevices(made, preset.Cycle, new WeightScale(preset, Range), conditions)
        );
    }
}
