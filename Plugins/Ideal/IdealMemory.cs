using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Ideal;

/// <summary>
/// A technology whose devices hold exactly what they are asked for and move by equal steps either way.
/// </summary>
internal sealed class IdealMemory : IMemory
{
    private readonly LinearResponse line;

    public IdealMemory(IdealOptions options)
    {
        if (options.GMin >= options.GMax)
            throw new InvalidDataException(
                $"memory 'ideal': g-min is {options.GMin} S and g-max {options.GMax} S; g-min must be below g-max. Change one of them."
            );
        Range = new ConductanceRange(options.GMin, options.GMax);
        line = new LinearResponse(Range, options.Step * (Range.Max - Range.Min));
    }

    public ConductanceRange Range { get; }

    public IReadOnlyList<Imperfection> Imperfections => [];

    /// <summary>All devices start in the middle of the range.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        Tensor conductance = full(shape, (Range.Min + Range.Max) / 2, dtype: ScalarType.Float32);
        return new IdealArray(conductance.DetachFromDisposeScope(), line);
    }
}
