using Modular.Rigs;
using Modular.Tensors;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// Writes values by pulses: a weight that reads wrong is pulsed until it reads right, by just so much.
/// </summary>
internal static class WriteVerify
{
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
            int size = Math.Min(Math.Clamp(given / 8, 1, 127), limit - given);
            using var scope = NewDisposeScope();
            Tensor wrong = (wanted - layer.Read()).sign();
            Tensor steps = (which is null ? wrong : wrong * which).mul_(size).to(ScalarType.Int8);
            if (NetworkDevice.Number<long>(steps.count_nonzero()) == 0)
                return;
            layer.Devices.Pulse(steps);
            given += size;
        }
    }
}
