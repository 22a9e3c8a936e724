using Modular.Tensors;
using static TorchSharp.torch;

namespace Modular.Packed;

/// <summary>
/// What a bias, a batch norm and a quantized activation make of an integer sum: a value that steps from one level to
/// the next at two sums.
/// </summary>
/// <param name="Lower">The least sum at which the value, or its negative where it falls, is 0 or more.</param>
/// <param name="Upper">The least sum at which the value, or its negative where it falls, is +1.</param>
/// <param name="Falls">Whether the value falls while the sum grows: the gain is negative.</param>
internal readonly record struct Threshold(long Lower, long Upper, bool Falls)
{
    /// <summary>
    /// Asks the network's own modules for their values at sums, by bisection for all channels at once. A rounded sum or
    /// product never falls where the exact one grows, so a value has one step of each height, wherever rounding puts
    /// it: ties, gains of 0 and negative gains are what the modules say.
    /// </summary>
    /// <param name="values">Takes sums float32 [channels] to values -1, 0 and +1, float32 [channels].</param>
    /// <param name="channels">The number of channels, each with a threshold of its own.</param>
    /// <param name="most">The largest magnitude of a sum.</param>
    public static Threshold[] Find(Func<Tensor, Tensor> values, int channels, long most)
    {
        float[] first = Ask(values, [.. Enumerable.Repeat(-most, channels)]);
        float[] last = Ask(values, [.. Enumerable.Repeat(most, channels)]);
        bool[] falls = [.. first.Zip(last, (low, high) => high < low)];
        long[] lower = Bisect(values, falls, 0, most);
        long[] upper = Bisect(values, falls, 1, most);
        return [.. Enumerable.Range(0, channels).Select(i => new Threshold(lower[i], upper[i], falls[i]))];
    }

    /// <summary>For each channel the least sum at which its value reaches a level; most + 1 where none does.</summary>
    private static long[] Bisect(Func<Tensor, Tensor> values, bool[] falls, int level, long most)
    {
        long[] low = [.. falls.Select(_ => -most)];
        long[] high = [.. falls.Select(_ => most + 1)];
        while (low.Zip(high).Any(pair => pair.First < pair.Second))
        {
            long[] middle = [.. low.Zip(high, (a, b) => a + b >> 1)];
            float[] reached = Ask(values, middle);
            for (int i = 0; i < middle.Length; i++)
            {
                if (low[i] == high[i])
                    continue;
                float value = falls[i] ? -reached[i] : reached[i];
                if (value >= level)
                    high[i] = middle[i];
                else
                    low[i] = middle[i] + 1;
            }
        }
        return low;
    }

    private static float[] Ask(Func<Tensor, Tensor> values, long[] sums)
    {
        using var scope = NewDisposeScope();
        float[] numbers = [.. sums.Select(sum => (float)sum)];
        return NetworkDevice.Copy<float>(values(tensor(numbers)));
    }
}
