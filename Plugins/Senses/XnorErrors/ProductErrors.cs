using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// Sums of products of which each has the other sign with a probability p, independently. Where all products are -1, 0
/// or +1, a sum s of K that are not 0 has k = (K + s) / 2 positive ones, and becomes s - 2 Bin(k, p) + 2 Bin(K - k, p):
/// exactly what single flips give, in distribution. Where they are real, the sum is normal with the same mean s (1 -
/// 2p) and variance 4 p (1 - p) sum (x w)^2.
/// </summary>
/// <param name="rate">p.</param>
/// <param name="random">The dial's.</param>
internal sealed class ProductErrors(double rate, RandomStream random)
{
    private const double Whole = 1e-4; // so far from -1, 0 and +1 a stored value may be read by rounding
    private const int Chunk = 1024;

    private readonly BinomialDraws flips = new(rate);
    private long uses;

    /// <summary>float32 inputs [n, inputs] and values [outputs, inputs], on the CPU, to sums [n, outputs].</summary>
    public Tensor Sums(Tensor inputs, Tensor values)
    {
        using DisposeScope scope = NewDisposeScope();
        bool counts = AreCounts(inputs, 0) && AreCounts(values, Whole);
        if (counts)
            values = values.round();
        Tensor sums = inputs.matmul(values.t());
        if (rate > 0)
            Err(sums, Terms(inputs, values, counts), counts);
        return sums.MoveToOuterDisposeScope();
    }

    /// <summary>
    /// Sum of the squares of products, [n, outputs], or [n, 1] where it is the same for all outputs: for counts, how
    /// many are not 0.
    /// </summary>
    private static Tensor Terms(Tensor inputs, Tensor values, bool counts) =>
        counts && values.ne(0).all().item<bool>()
            ? inputs.square().sum(1, keepdim: true)
            : inputs.square().matmul(values.square().t());

    private void Err(Tensor sums, Tensor terms, bool counts)
    {
        long draw = ++uses;
        Span<float> values = MemoryMarshal.Cast<byte, float>(sums.bytes);
        Span<float> squares = MemoryMarshal.Cast<byte, float>(terms.contiguous().bytes);
        int share = values.Length / Math.Max(1, squares.Length); // neighbours that have their terms in common
        for (int done = 0; done < values.Length; done += Chunk)
        {
            Span<float> part = values.Slice(done, Math.Min(Chunk, values.Length - done));
            if (counts)
                Flip(draw, done, part, squares, share);
            else
                Spread(draw, done, part, squares, share);
        }
    }

    private void Flip(long draw, int first, Span<float> sums, ReadOnlySpan<float> terms, int share)
    {
        Span<uint> words = stackalloc uint[2 * Chunk];
        random.Bits(draw, 2L * first, words[..(2 * sums.Length)]);
        for (int i = 0; i < sums.Length; i++)
        {
            int all = (int)terms[(first + i) / share];
            int sum = (int)sums[i];
            int positive = (all + sum) / 2;
            sums[i] = sum + 2 * (flips.Draw(all - positive, words[2 * i + 1]) - flips.Draw(positive, words[2 * i]));
        }
    }

    private void Spread(long draw, int first, Span<float> sums, ReadOnlySpan<float> terms, int share)
    {
        Span<double> normal = stackalloc double[Chunk];
        random.Normal(draw, first, normal[..sums.Length]);
        for (int i = 0; i < sums.Length; i++)
            sums[i] = (float)(
                sums[i] * (1 - 2 * rate) + Math.Sqrt(4 * rate * (1 - rate) * terms[(first + i) / share]) * normal[i]
            );
    }

    /// <summary>Whether all are -1, 0 or +1, to a tolerance.</summary>
    private static bool AreCounts(Tensor values, double tolerance)
    {
        using DisposeScope scope = NewDisposeScope();
        return values.abs().max().item<float>() <= 1 + tolerance
            && (values - values.round()).abs().max().item<float>() <= tolerance;
    }
}
