using Modular.Contracts;

namespace Modular.Plugins.RramArray;

/// <summary>RRAM that takes weak pulses of both signs.</summary>
internal sealed class RramArrayMemory : IMemory, IQuantified
{
    private readonly RramPreset preset;
    private readonly double stuckShare;

    public RramArrayMemory(RramArrayOptions options)
    {
        preset = RramPresets.Select(options.Device);
        stuckShare = options.StuckShare;
        Range = new ConductanceRange(options.GMin, options.GMax);
        if (Range.Min >= Range.Max)
            throw new InvalidDataException(
                $"memory 'rram-array': g-min is {Range.Min} S and g-max {Range.Max} S; g-min must be below g-max. Change one of them."
            );
    }

    public ConductanceRange Range { get; }

    public IReadOnlyList<Imperfection> Imperfections => new RramArrayImperfections(preset, stuckShare).All;

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

    /// <summary>All devices have been written to weight 0 once.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));
        Device[] made = new Fabrication(preset, stuckShare, conditions).Devices(count);
        return new RramPulsedArray(
            [.. shape],
            new RramArrayDevices(made, preset, new WeightScale(preset, Range), conditions)
        );
    }
}
