using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary>The random telegraph noise of <see cref="RandomTelegraphNoise"/> as tensors.</summary>
/// <param name="count">The number of devices in the array.</param>
/// <param name="dial">The dial <c>rtn</c> with its strength.</param>
/// <param name="greatestPulses">The greatest number of pulses of one write.</param>
internal sealed class TensorTelegraphNoise(int count, Dial dial, int greatestPulses) : ITensorNoise
{
    private readonly TensorBits words = new(dial.Random);
    private readonly Tensor ceiling = OwnedTensor.Create(() => tensor(RandomTelegraphNoise.Ceilings(count, dial)));
    private readonly Tensor high = OwnedTensor.Create(() => zeros([count], ScalarType.Bool));
    private readonly TensorFlipThresholds flips = new(greatestPulses);

    public void Advance(long write, Tensor before, Tensor pulses, bool step)
    {
        using var scope = NewDisposeScope();
        high.copy_(flips.After(high, pulses, words.DrawWords(2 * write - 1, count)));
    }

    public void Clear(Tensor set) => high.masked_fill_(set, false);

    public Tensor Observe(long read)
    {
        using var scope = NewDisposeScope();
        return (Height(words.DrawWords(2 * read, count), ceiling) * high).MoveToOuterDisposeScope();
    }

    public void KeepState(StateRecord record) => record.Keep("traps", high);

    public void Dispose()
    {
        ceiling.Dispose();
        high.Dispose();
        flips.Dispose();
    }

    /// <summary>
    /// The noise U1 U2 A of devices whose traps are high, ln(R), float32 [count]. U1 and U2 are the halves of each
    /// word, (half + 1/2) / 2^16.
    /// </summary>
    public static Tensor Height(Tensor words, Tensor ceiling)
    {
        Tensor lowHalf = words.remainder(65536);
        Tensor highHalf = (words - lowHalf) / 65536;
        Tensor u1 = lowHalf.to(ScalarType.Float32) + 0.5f;
        Tensor u2 = highHalf.to(ScalarType.Float32) + 0.5f;
        return u1 * u2 * (ceiling / 4294967296f);
    }
}
