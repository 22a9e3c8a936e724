using Modular.Contracts;
using static TorchSharp.torch;

namespace Broken;

/// <summary>Linear devices that hold what they are told to and take pulses.</summary>
internal sealed class BrokenMemory(Breakage breakage) : IMemory
{
    private static readonly ConductanceRange Good = new(1e-6, 1e-4);

    public ConductanceRange Range => breakage.At("range", Good, new(1e-4, 1e-6));

    public IReadOnlyList<Imperfection> Imperfections =>
        breakage.At<IReadOnlyList<Imperfection>>("imperfections", [Declared("noise")], [Declared("../noise")]);

    public IMemoryArray Fabricate(long[] shape, Conditions conditions) =>
        breakage.At<IMemoryArray>(
            "fabricate",
            new BrokenArray(full(shape, Good.Min, dtype: ScalarType.Float32).DetachFromDisposeScope(), breakage),
            null!
        );

    private static Imperfection Declared(string name) =>
        new()
        {
            Name = name,
            Summary = "For tests.",
            Acts = Moment.Read,
            Typical = new Quantity
            {
                Name = "size",
                Value = 1,
                Unit = "1",
                Source = "assumed",
            },
        };
}
