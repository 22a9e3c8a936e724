using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// Noise of the comparator that decides whether a popcount lies above its threshold: it errs with probability exp(-(d +
/// 1)^2 / (2 sigma^2)) / 2 at a distance d [code of the group's 2024 work]. So does an exact comparison of a popcount
/// to which a number n of either sign is added, |n| = max(0, sigma sqrt(-2 ln u) - 1), u uniform, wherever the
/// threshold lies [derived].
/// </summary>
/// <param name="sigma">Popcounts.</param>
/// <param name="random">The dial's.</param>
internal sealed class ComparatorNoise(double sigma, RandomStream random)
{
    private const int Chunk = 1024;
    private const double Words = 4294967296.0;

    private long uses;

    /// <summary>Adds to sums of products, float32 on the CPU, in place: a popcount more is a sum 2 greater.</summary>
    public void Add(Tensor sums)
    {
        long draw = ++uses;
        Span<float> all = MemoryMarshal.Cast<byte, float>(sums.bytes);
        Span<uint> words = stackalloc uint[2 * Chunk];
        for (int done = 0; done < all.Length; done += Chunk)
        {
            Span<float> part = all.Slice(done, Math.Min(Chunk, all.Length - done));
            random.Bits(draw, 2L * done, words[..(2 * part.Length)]);
            for (int i = 0; i < part.Length; i++)
                part[i] += (float)(2 * Draw(words[2 * i], words[2 * i + 1]));
        }
    }

    private double Draw(uint size, uint sign)
    {
        double noise = Math.Max(0, sigma * Math.Sqrt(-2 * Math.Log((size + 1.0) / Words)) - 1);
        return sign >> 31 == 0 ? noise : -noise;
    }
}
