using Modular.Contracts;
using static TorchSharp.torch;

namespace Faulty;

/// <summary>Linear devices with two dials: <c>fault</c> breaks every read, <c>harmless</c> does nothing.</summary>
internal sealed class FaultyMemory(Func<Tensor, Tensor> faulty) : IMemory
{
    public ConductanceRange Range => new(1e-6, 1e-4);

    public IReadOnlyList<Imperfection> Imperfections => [Declared("fault"), Declared("harmless")];

    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        Tensor conductances = full(shape, Range.Min, dtype: ScalarType.Float32).DetachFromDisposeScope();
        return new FaultyArray(conductances, conditions["fault"].Strength == 0 ? good => good.clone() : faulty);
    }

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
