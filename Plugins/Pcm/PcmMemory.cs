using Modular.Contracts;

namespace Modular.Plugins.Pcm;

/// <summary>Phase-change memory whose devices are written to any conductance from g-min to g-max.</summary>
internal sealed class PcmMemory : IMemory
{
    private readonly PcmLaw law;

    public PcmMemory(PcmOptions options)
    {
        law = PcmLaws.Create(options);
        Range = new ConductanceRange(options.GMin, options.GMax ?? law.GMax);
        if (Range.Min >= Range.Max)
            throw new InvalidDataException(
                $"memory 'pcm': g-min is {Range.Min} S and g-max {Range.Max} S; g-min must be below g-max. Change one of them."
            );
    }

    public ConductanceRange Range { get; }

    public IReadOnlyList<Imperfection> Imperfections => new PcmImperfections(law, Range.Max).All;

    /// <summary>All devices have been written to g-min once.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));
        return new PcmArray([.. shape], new PcmDevices(count, conditions, law, Range));
    }
}
