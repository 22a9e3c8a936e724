using Modular.Contracts;
using static TorchSharp.torch;

namespace Faulty;

/// <summary>Linear devices with two dials: <c>fault</c> breaks every read, <c>harmless</c> does nothing.</summary>
/// <param name="faulty">The read that is broken.</param>
/// <param name="isLarge">Whether reads of a layer are broken with every dial off, too.</param>
internal sealed class FaultyMemory(Func<Tensor, Tensor> faulty, bool isLarge) : IMemory
{
    public ConductanceRange Range => new(1e-6, 1e-4);

    public IReadOnlyList<Imperfection> Imperfections => [Declared("fault"), Declared("harmless")];

    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        Tensor conductances = full(shape, Range.Min, dtype: ScalarType.Float32).DetachFromDisposeScope();
        bool isSound = conditions["fault"].Strength == 0 && !(isLarge && conductances.numel() > 100);
        return new FaultyArray(conductances, isSound ? good => good.clone() : faulty);
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
