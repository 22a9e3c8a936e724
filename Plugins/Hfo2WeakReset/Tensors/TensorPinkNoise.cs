using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary><see cref="PinkNoise"/> as tensors: a register that shifts, h [15, count], newest first.</summary>
internal sealed class TensorPinkNoise(int count, Dial dial, Device device) : ITensorNoise
{
    /// <summary>Samples that a write draws for each device: pulse j takes sample j mod 16.</summary>
    private const int Slots = 16;

    private readonly TensorBits words = new(dial.Random, device);
    private readonly Tensor register = OwnedTensor.Create(() => zeros([PinkNoise.Length, count], device: device));
    private readonly Tensor weights = Weights(dial.Strength, device);
    private readonly Tensor ages = OwnedTensor.Create(() =>
        arange(PinkNoise.Length, ScalarType.Int64, device).unsqueeze(1)
    );

    public void Advance(long write, Tensor before, Tensor pulses, bool step)
    {
        using var scope = NewDisposeScope();
        Tensor newest = (before + pulses - 1 - ages).remainder(Slots); // [15, count]: which sample has this age, if it is new
        Tensor old = register.gather(0, (ages - pulses).clamp_min(0));
        register.copy_(where(ages.lt(pulses), Samples(2 * write - 1).gather(0, newest), old));
    }

    public void Clear(Tensor set) => register.masked_fill_(set, 0);

    public Tensor Observe(long read)
    {
        using var scope = NewDisposeScope();
        return (weights * register).sum(dim: 0L).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        register.Dispose();
        weights.Dispose();
        ages.Dispose();
    }

    /// <summary>alpha b_k, float32 [15, 1].</summary>
    public static Tensor Weights(double strength, Device device) =>
        OwnedTensor.Create(() =>
            tensor(PinkNoise.Coefficients().Select(b => (float)(strength * PinkNoise.Alpha * b)).ToArray())
                .to(device)
                .unsqueeze(1)
        );

    /// <summary>A sample of 8 bits, (byte + 1/2) / 256.</summary>
    public static Tensor Sample(Tensor bytes) => (bytes.to(ScalarType.Float32) + 0.5f) / 256;

    /// <summary>
    /// [16, count]. The vector kernels keep 16 devices in four vectors: [group, four samples, device, sample].
    /// </summary>
    private Tensor Samples(long draw)
    {
        int padded = Lanes.Padded(count);
        Tensor bytes = words.DrawBytes(draw, 4 * padded).reshape(padded / 16, 4, 16, 4).permute(1, 3, 0, 2);
        return Sample(bytes.reshape(Slots, padded).narrow(1, 0, count));
    }
}
