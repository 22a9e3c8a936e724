using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary><see cref="RandomTelegraphNoise"/> as tensors.</summary>
internal sealed class TensorTelegraphNoise(int count, Dial dial, int greatestPulses, Device device) : ITensorNoise
{
    private readonly TensorBits words = new(dial.Random, device);
    private readonly Tensor ceiling = OwnedTensor.Create(() =>
        tensor(RandomTelegraphNoise.Ceilings(count, dial)).to(device)
    );
    private readonly Tensor high = OwnedTensor.Create(() => zeros([count], ScalarType.Bool, device));
    private readonly TensorFlipThresholds flips = new(greatestPulses, device);

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

    public void Dispose()
    {
        ceiling.Dispose();
        high.Dispose();
        flips.Dispose();
    }

    /// <summary>U1 U2 A: the halves of a word are U1 and U2, (half + 1/2) / 2^16.</summary>
    public static Tensor Height(Tensor words, Tensor ceiling)
    {
        Tensor low = words.remainder(65536);
        Tensor high = (words - low) / 65536;
        return (low.to(ScalarType.Float32) + 0.5f) * (high.to(ScalarType.Float32) + 0.5f) * (ceiling / 4294967296f);
    }
}
