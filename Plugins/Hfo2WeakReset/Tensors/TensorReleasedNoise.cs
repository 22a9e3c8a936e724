using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary>
/// The noises of <see cref="ReleasedNoise"/> as tensors. The state of each device is [w_RTN, h_0 .. h_14], and what
/// falls out at its end is taken for the state of the trap.
/// </summary>
/// <param name="count">The number of devices in the array.</param>
/// <param name="rtnDial">The dial <c>rtn</c> with its strength.</param>
/// <param name="pinkDial">The dial <c>pink-noise</c> with its strength.</param>
/// <param name="greatestPulses">The greatest number of pulses of one write.</param>
internal sealed class TensorReleasedNoise(int count, Dial rtnDial, Dial pinkDial, int greatestPulses) : ITensorNoise
{
    private const int Width = PinkNoise.Length + 1;

    private readonly TensorBits rtn = new(rtnDial.Random);
    private readonly TensorBits pink = new(pinkDial.Random);
    private readonly Tensor state = OwnedTensor.Create(() => zeros([Width, count]));
    private readonly Tensor ceiling = OwnedTensor.Create(() => tensor(RandomTelegraphNoise.Ceilings(count, rtnDial)));
    private readonly Tensor weights = TensorPinkNoise.Weights(pinkDial.Strength);
    private readonly Tensor places = OwnedTensor.Create(() => arange(Width, ScalarType.Int64).unsqueeze(1));
    private readonly TensorFlipThresholds flips = new(greatestPulses);

    public void Advance(long write, Tensor before, Tensor pulses, bool step)
    {
        using var scope = NewDisposeScope();
        Tensor high = flips.After(state[Width - 1].ne(0), pulses, rtn.DrawWords(2 * write - 1, count));
        Tensor fresh = pulses.clamp_max(PinkNoise.Length);
        Tensor bytes = pink.DrawBytes(2 * write - 1, 4 * count).reshape(count, Width).t();
        Tensor newest = (places - 1).clamp_min(0).expand(Width, count); // [16, count]: the sample of this place, if new
        Tensor added = TensorPinkNoise.Sample(bytes).gather(0, newest);
        Tensor shifted = state.gather(0, (places - fresh - 1).clamp_min(0));
        Tensor next = where(places.le(fresh), added, shifted);
        next[0] = TensorTelegraphNoise.Height(rtn.DrawWords(2 * write, count), ceiling) * high;
        if (!step)
            next = where(pulses.gt(0), next, state);
        state.copy_(next);
    }

    public void Clear(Tensor set) => state.masked_fill_(set, 0);

    public Tensor Observe(long read)
    {
        using var scope = NewDisposeScope();
        Tensor register = state.narrow(0, 1, PinkNoise.Length);
        Tensor pinkNoise = (weights * register).sum(dim: 0L);
        return (state[0] + pinkNoise).MoveToOuterDisposeScope();
    }

    public void KeepState(StateRecord record) => record.Keep("registers", state);

    public void Dispose()
    {
        state.Dispose();
        ceiling.Dispose();
        weights.Dispose();
        places.Dispose();
        flips.Dispose();
    }
}
