using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary>The thresholds of <see cref="FlipThresholds"/> as tensors.</summary>
/// <param name="greatestPulses">The greatest number of pulses of one write.</param>
internal sealed class TensorFlipThresholds(int greatestPulses) : IDisposable
{
    // The thresholds by the number of pulses, int64 [greatest + 1].
    private readonly Tensor fromLow = Tabulate(RandomTelegraphNoise.ToHigh, greatestPulses);
    private readonly Tensor fromHigh = Tabulate(RandomTelegraphNoise.ToLow, greatestPulses);

    /// <summary>Whether traps are high after so many pulses, bool [count].</summary>
    /// <param name="high">Whether traps were high before, bool [count].</param>
    /// <param name="pulses">The pulses of each device, int64 [count].</param>
    /// <param name="words">The random word of each device, int64 [count].</param>
    public Tensor After(Tensor high, Tensor pulses, Tensor words)
    {
        Tensor ifHigh = fromHigh.index_select(0, pulses);
        Tensor ifLow = fromLow.index_select(0, pulses);
        Tensor flips = words.lt(where(high, ifHigh, ifLow));
        return high.logical_xor(flips);
    }

    public void Dispose()
    {
        fromLow.Dispose();
        fromHigh.Dispose();
    }

    private static Tensor Tabulate(double once, int greatestPulses)
    {
        long[] thresholds = [.. FlipThresholds.Tabulate(once, greatestPulses)];
        return OwnedTensor.Create(() => tensor(thresholds));
    }
}
