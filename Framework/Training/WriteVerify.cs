using Modular.Rigs;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// Writes values by pulses: a weight that reads wrong is pulsed until it reads right, by just so much.
/// </summary>
internal static class WriteVerify
{
    /// <summary>
    /// The first pulses are given one by one; from 16 on an eighth of those given follows before the next look. Weights
    /// that the limit does not reach keep what they read.
    /// </summary>
    /// <param name="layer">Where.</param>
    /// <param name="wanted">float32 [outputs, inputs].</param>
    /// <param name="which">The weights that may be pulsed, bool [outputs, inputs]; all where null.</param>
    /// <param name="limit">Pulses at most for each weight.</param>
    public static void Run(MemoryLayer layer, Tensor wanted, Tensor? which, int limit)
    {
        for (int given = 0, size; given < limit; given += size)
        {
            size = Math.Min(Math.Clamp(given / 8, 1, 127), limit - given);
            using var scope = NewDisposeScope();
            Tensor wrong = (wanted - layer.Read()).sign();
            Tensor steps = (which is null ? wrong : wrong * which).mul_(size).to(ScalarType.Int8);
            if (steps.count_nonzero().item<long>() == 0)
                return;
            layer.Devices.Pulse(steps);
        }
    }
}
