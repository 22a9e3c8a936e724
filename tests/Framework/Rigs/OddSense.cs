using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>A sense circuit that does what a good one does, except where a test takes over.</summary>
internal sealed class OddSense(ISense good) : ISense
{
    public IReadOnlyList<Imperfection> Imperfections { get; init; } = good.Imperfections;

    public Action<long[], Conditions> Fabricating { get; init; } = (_, _) => { };

    public Func<ISenseArray, ISenseArray?> Fabricated { get; init; } = array => array;

    /// <summary>Looks on when conductances are read.</summary>
    public Action<float[]> Seeing { get; init; } = _ => { };

    public Func<Tensor, Tensor?> Reading { get; init; } = read => read;

    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions)
    {
        Fabricating(shape, conditions);
        return Fabricated(new Array(this, good.Fabricate(shape, range, conditions)))!;
    }

    private sealed class Array(OddSense sense, ISenseArray good) : ISenseArray
    {
        public Tensor Read(Tensor conductances)
        {
            sense.Seeing(conductances.data<float>().ToArray());
            return sense.Reading(good.Read(conductances))!;
        }

        public void Dispose() => good.Dispose();
    }
}
