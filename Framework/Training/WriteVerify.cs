using Modular.Rigs;
using Modular.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// Writes values by pulses: a weight that reads wrong is pulsed until it reads right, and no further.
/// </summary>
internal static class WriteVerify
{
    private const int MostAtOnce = 127; // an int8

    /// <summary>
    /// Gives the first pulses one by one; from 16 on an eighth of those given follows before the next look. Weights
    /// that the limit does not reach keep what they read.
    /// </summary>
    /// <param name="layer">The layer whose devices are pulsed.</param>
    /// <param name="wanted">The values to write, float32 [outputs, inputs].</param>
    /// <param name="which">The weights that may be pulsed, bool [outputs, inputs]; all where null.</param>
    /// <param name="limit">The most pulses that a weight is given.</param>
    public static void Run(MemoryLayer layer, Tensor wanted, Tensor? which, int limit)
    {
        int given = 0;
        while (given < limit)
        {
            int size = Math.Min(Math.Clamp(given / 8, 1, MostAtOnce), limit - given);
            using var scope = NewDisposeScope();
            Tensor wrong = (wanted - layer.Read()).sign();
            Tensor steps = (which is null ? wrong : wrong * which).mul_(size).to(ScalarType.Int8);
            if (NetworkDevice.Number<long>(steps.count_nonzero()) == 0)
                return;
            layer.Devices.Pulse(steps);
            given += size;
        }
    }

    /// <summary>
    /// Writes values that devices reach only to within a pulse, such as real ones. The pulses between two looks grow
    /// until a weight reads beyond its value; then they turn and halve, and end where a single pulse passes it.
    /// </summary>
    /// <param name="layer">The layer whose devices are pulsed.</param>
    /// <param name="wanted">The values to write, float32 [outputs, inputs].</param>
    /// <param name="limit">The most pulses that a weight is given.</param>
    public static void Approach(MemoryLayer layer, Tensor wanted, int limit)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor size = ones_like(wanted);
        Tensor grows = ones_like(wanted, ScalarType.Bool);
        Tensor left = ones_like(wanted, ScalarType.Bool);
        Tensor side = zeros_like(wanted);
        Tensor given = zeros_like(wanted);
        while (true)
        {
            using DisposeScope look = NewDisposeScope();
            Tensor wrong = (wanted - layer.Read()).sign();
            Tensor passed = (side * wrong).lt(0);
            left.bitwise_and_(wrong.ne(0) & (passed & size.eq(1)).bitwise_not());
            grows.bitwise_and_(passed.bitwise_not());
            Tensor grown = (given / 8).floor().clamp(1, MostAtOnce);
            Tensor halved = (size / 2).floor().clamp(1, MostAtOnce);
            size.copy_(where(grows, grown, halved));
            left.bitwise_and_((given + size).le(limit));
            Tensor steps = (wrong * size * left).to(ScalarType.Int8);
            if (NetworkDevice.Number<long>(steps.count_nonzero()) == 0)
                return;
            layer.Devices.Pulse(steps);
            given.add_(steps.abs());
            side.copy_(wrong);
        }
    }
}
