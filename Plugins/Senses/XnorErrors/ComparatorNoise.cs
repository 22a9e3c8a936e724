using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// The noise of a comparator that compares a popcount with its threshold. At a distance d it errs with probability
/// exp(-(d + 1)^2 / (2 sigma^2)) / 2 [code of the group's 2024 work].
/// <para>
/// An exact comparison errs just as often if the popcount is changed by a number n of either sign, with |n| = max(0,
/// sigma sqrt(-2 ln u) - 1) and u uniform, wherever the threshold lies [derived].
/// </para>
/// </summary>
/// <param name="sigma">The noise parameter sigma, popcounts.</param>
/// <param name="random">The stream of the dial.</param>
internal sealed class ComparatorNoise(double sigma, RandomStream random) : IResumable
{
    private const int Chunk = 1024; // sums that are changed at a time
    private const double WordCount = 4294967296.0; // 2^32

    private long uses;

    /// <summary>
    /// Adds noise in place to sums of products, float32 on the CPU. One popcount more is a sum greater by 2.
    /// </summary>
    public void Add(Tensor sums)
    {
        long draw = ++uses;
        Span<float> all = MemoryMarshal.Cast<byte, float>(sums.bytes);
        Span<uint> words = stackalloc uint[2 * Chunk];
        for (int first = 0; first < all.Length; first += Chunk)
        {
            Span<float> part = all.Slice(first, Math.Min(Chunk, all.Length - first));
            random.Bits(draw, 2L * first, words[..(2 * part.Length)]);
            for (int i = 0; i < part.Length; i++)
            {
                double popcounts = Popcounts(words[2 * i], words[2 * i + 1]);
                part[i] += (float)(2 * popcounts);
            }
        }
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => record.Keep("uses of comparators", ref uses);

    /// <summary>The number n that two random words stand for, popcounts.</summary>
    private double Popcounts(uint sizeWord, uint signWord)
    {
        double u = (sizeWord + 1.0) / WordCount;
        double size = Math.Max(0, sigma * Math.Sqrt(-2 * Math.Log(u)) - 1);
        return signWord >> 31 == 0 ? size : -size;
    }
}
