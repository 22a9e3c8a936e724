using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary><see cref="FlipThresholds"/> as tensors.</summary>
internal sealed class TensorFlipThresholds(int greatestPulses, Device device) : IDisposable
{
    /// <summary>int64 [greatest + 1], by pulses.</summary>
    private readonly Tensor fromLow = Table(RandomTelegraphNoise.ToHigh, greatestPulses, device);
    private readonly Tensor fromHigh = Table(RandomTelegraphNoise.ToLow, greatestPulses, device);

    /// <summary>Whether traps, bool [count], are high after so many pulses.</summary>
    public Tensor After(Tensor high, Tensor pulses, Tensor words) =>
        high.logical_xor(words.lt(where(high, fromHigh.index_select(0, pulses), fromLow.index_select(0, pulses))));

    public void Dispose()
    {
        fromLow.Dispose();
        fromHigh.Dispose();
    }

    private static Tensor Table(double once, int greatestPulses, Device device) =>
        OwnedTensor.Create(() =>
            tensor(FlipThresholds.Limits(once, greatestPulses).Select(limit => (long)limit).ToArray()).to(device)
        );
}
