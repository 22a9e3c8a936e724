using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary>
/// <see cref="ReleasedNoise"/> as tensors: the state is [w_RTN, h_0 .. h_14] of each device, and what falls out at its
/// end is taken for the trap.
/// </summary>
internal sealed class TensorReleasedNoise(int count, (Dial Rtn, Dial Pink) dials, int greatestPulses, Device device)
    : ITensorNoise
{
    private const int Width = PinkNoise.Length + 1;

    private readonly TensorBits rtn = new(dials.Rtn.Random, device);
    private readonly TensorBits pink = new(dials.Pink.Random, device);
    private readonly Tensor state = OwnedTensor.Create(() => zeros([Width, count], device: device));
    private readonly Tensor ceiling = OwnedTensor.Create(() =>
        tensor(RandomTelegraphNoise.Ceilings(count, dials.Rtn)).to(device)
    );
    private readonly Tensor weights = TensorPinkNoise.Weights(dials.Pink.Strength, device);
    private readonly Tensor places = OwnedTensor.Create(() => arange(Width, ScalarType.Int64, device).unsqueeze(1));
    private readonly TensorFlipThresholds flips = new(greatestPulses, device);

    public void Advance(long write, Tensor before, Tensor pulses, bool step)
    {
        using var scope = NewDisposeScope();
        Tensor high = flips.After(state[Width - 1].ne(0), pulses, rtn.DrawWords(2 * write - 1, count));
        Tensor fresh = pulses.clamp_max(PinkNoise.Length);
        Tensor samples = TensorPinkNoise.Sample(pink.DrawBytes(2 * write - 1, 4 * count).reshape(count, Width).t());
        Tensor shifted = state.gather(0, (places - fresh - 1).clamp_min(0));
        Tensor next = where(
            places.le(fresh),
            samples.gather(0, (places - 1).clamp_min(0).expand(Width, count)),
            shifted
        );
        next[0] = TensorTelegraphNoise.Height(rtn.DrawWords(2 * write, count), ceiling) * high;
        state.copy_(step ? next : where(pulses.gt(0), next, state));
    }

    public void Clear(Tensor set) => state.masked_fill_(set, 0);

    public Tensor Observe(long read)
    {
        using var scope = NewDisposeScope();
        return (state[0] + (weights * state.narrow(0, 1, PinkNoise.Length)).sum(dim: 0L)).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        state.Dispose();
        ceiling.Dispose();
        weights.Dispose();
        places.Dispose();
        flips.Dispose();
    }
}
