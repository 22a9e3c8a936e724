using Modular.Contracts;
using static TorchSharp.torch;

namespace Broken;

internal sealed class BrokenSense(Breakage breakage) : ISense
{
    public IReadOnlyList<Imperfection> Imperfections =>
        breakage.At<IReadOnlyList<Imperfection>>("imperfections", [], [null!]);

    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions) =>
        breakage.At<ISenseArray>("fabricate", new Amplifiers(breakage), null!);

    /// <summary>The sign of the difference; a tie is 1.</summary>
    private sealed class Amplifiers(Breakage breakage) : ISenseArray
    {
        public Tensor Read(Tensor conductances) =>
            breakage.At("read", where(conductances[0] >= conductances[1], 1f, -1f));

        public void Dispose() => breakage.At("dispose");
    }
}
