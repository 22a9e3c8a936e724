using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary>
/// The pink noise of <see cref="PinkNoise"/> as tensors: a register h that shifts, float32 [15, count], newest sample
/// first.
/// </summary>
/// <param name="count">The number of devices in the array.</param>
/// <param name="dial">The dial <c>pink-noise</c> with its strength.</param>
internal sealed class TensorPinkNoise(int count, Dial dial) : ITensorNoise
{
    /// <summary>The number of samples that a write draws for each device; pulse j takes sample j mod 16.</summary>
    private const int Slots = 16;

    private readonly TensorBits words = new(dial.Random);
    private readonly Tensor register = OwnedTensor.Create(() => zeros([PinkNoise.Length, count]));
    private readonly Tensor weights = Weights(dial.Strength);
    private readonly Tensor ages = OwnedTensor.Create(() => arange(PinkNoise.Length, ScalarType.Int64).unsqueeze(1));

    public void Advance(long write, Tensor before, Tensor pulses, bool step)
    {
        using var scope = NewDisposeScope();
        Tensor newest = (before + pulses - 1 - ages).remainder(Slots); // [15, count]: the sample of this age, if new
        Tensor fresh = Samples(2 * write - 1).gather(0, newest);
        Tensor old = register.gather(0, (ages - pulses).clamp_min(0));
        register.copy_(where(ages.lt(pulses), fresh, old));
    }

    public void Clear(Tensor set) => register.masked_fill_(set, 0);

    public Tensor Observe(long read)
    {
        using var scope = NewDisposeScope();
        return (weights * register).sum(dim: 0L).MoveToOuterDisposeScope();
    }

    public void KeepState(StateRecord record) => record.Keep("registers", register);

    public void Dispose()
    {
        register.Dispose();
        weights.Dispose();
        ages.Dispose();
    }

    /// <summary>The weights alpha b_k of a register, ln(R), newest sample first, float32 [15, 1].</summary>
    public static Tensor Weights(double strength)
    {
        float[] weights = [.. PinkNoise.Coefficients().Select(b => (float)(strength * PinkNoise.Alpha * b))];
        return OwnedTensor.Create(() => tensor(weights).unsqueeze(1));
    }

    /// <summary>Samples of 8 bits in (0, 1), from their bytes: h = (byte + 1/2) / 256.</summary>
    public static Tensor Sample(Tensor bytes) => (bytes.to(ScalarType.Float32) + 0.5f) / 256;

    /// <summary>
    /// The samples of a draw, float32 [16, count], in the order of the vector kernels. Those keep 16 devices in four
    /// vectors: [group, four samples, device, sample].
    /// </summary>
    private Tensor Samples(long draw)
    {
        int padded = Lanes.Padded(count);
        Tensor groups = words.DrawBytes(draw, 4 * padded).reshape(padded / 16, 4, 16, 4);
        Tensor bytes = groups.permute(1, 3, 0, 2).reshape(Slots, padded);
        return Sample(bytes.narrow(1, 0, count));
    }
}
