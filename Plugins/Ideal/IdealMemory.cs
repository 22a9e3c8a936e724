using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Ideal;

/// <summary>
/// A memory whose devices hold exactly what they are asked for and move by equal steps in either direction.
/// </summary>
internal sealed class IdealMemory : IMemory, IPulseAbility, IStepped
{
    private readonly LinearResponse response;

    /// <summary>Makes the memory. Throws an InvalidDataException where g-min is not below g-max.</summary>
    public IdealMemory(IdealOptions options)
    {
        if (options.GMin >= options.GMax)
            throw new InvalidDataException(
                $"memory 'ideal': g-min is {options.GMin} S and g-max {options.GMax} S; "
                    + "g-min must be below g-max. Change one of them."
            );
        Range = new ConductanceRange(options.GMin, options.GMax);
        Steps = new Quantity
        {
            Name = "pulses from one end to the other",
            Value = 1 / options.Step,
            Unit = "1",
            Source = "assumed",
        };
        response = new LinearResponse(Range, options.Step * (Range.Max - Range.Min));
    }

    /// <inheritdoc/>
    public ConductanceRange Range { get; }

    /// <inheritdoc/>
    public PulseSigns Pulses => PulseSigns.Raise | PulseSigns.Lower;

    /// <inheritdoc/>
    public Quantity Steps { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Imperfection> Imperfections => [];

    /// <summary>Makes an array whose devices all start in the middle of the range.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        Tensor conductance = full(shape, (Range.Min + Range.Max) / 2, dtype: ScalarType.Float32);
        return new IdealArray(conductance.DetachFromDisposeScope(), response);
    }
}
