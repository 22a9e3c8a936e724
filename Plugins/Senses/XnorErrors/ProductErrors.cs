using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// Sums of products, of which each has the wrong sign with a probability p, independently.
/// <para>
/// If all products are -1, 0 or +1, a sum s of K products that are not 0 has k = (K + s) / 2 positive ones. It becomes
/// s - 2 Bin(k, p) + 2 Bin(K - k, p), which has exactly the distribution of single sign errors.
/// </para>
/// <para>
/// If products are real, the sum becomes normal, with the exact mean s (1 - 2p) and the exact variance 4 p (1 - p) sum
/// (x w)^2.
/// </para>
/// </summary>
/// <param name="rate">The probability p of a wrong product.</param>
/// <param name="random">The stream of the dial.</param>
internal sealed class ProductErrors(double rate, RandomStream random) : IResumable
{
    private const double Tolerance = 1e-4; // how far rounding may take a stored value from -1, 0 or +1
    private const int Chunk = 1024; // sums that are changed at a time

    private readonly BinomialAliases flips = new(rate);
    private long uses;

    /// <summary>The sums with errors, float32 [n, outputs] on the CPU.</summary>
    /// <param name="inputs">The inputs of each use, float32 [n, inputs] on the CPU.</param>
    /// <param name="values">The weights, float32 [outputs, inputs] on the CPU.</param>
    public Tensor Sums(Tensor inputs, Tensor values)
    {
        using DisposeScope scope = NewDisposeScope();
        bool areCounts = AreTernary(inputs, 0) && AreTernary(values, Tolerance);
        Tensor weights = areCounts ? values.round() : values;
        Tensor sums = inputs.matmul(weights.t());
        if (rate > 0)
            AddErrors(sums, SquareSums(inputs, weights, areCounts), areCounts);
        return sums.MoveToOuterDisposeScope();
    }

    /// <summary>Tables of binomial numbers are made again when they are needed.</summary>
    public void KeepState(StateRecord record) => record.Keep("uses", ref uses);

    /// <summary>
    /// The sum of the squared products of each sum [n, outputs], or [n, 1] if it is the same for all outputs. For
    /// ternary products it is the number of those that are not 0.
    /// </summary>
    private static Tensor SquareSums(Tensor inputs, Tensor weights, bool areCounts)
    {
        Tensor squaredInputs = inputs.square();
        if (areCounts && weights.ne(0).all().item<bool>())
            return squaredInputs.sum(1, keepdim: true);
        return squaredInputs.matmul(weights.square().t());
    }

    private void AddErrors(Tensor sums, Tensor squareSums, bool areCounts)
    {
        long draw = ++uses;
        Span<float> all = MemoryMarshal.Cast<byte, float>(sums.bytes);
        Span<float> squares = MemoryMarshal.Cast<byte, float>(squareSums.contiguous().bytes);
        int sharing = all.Length / Math.Max(1, squares.Length); // neighbouring sums with the same sum of squares
        for (int first = 0; first < all.Length; first += Chunk)
        {
            Span<float> part = all.Slice(first, Math.Min(Chunk, all.Length - first));
            if (areCounts)
                FlipProducts(draw, first, part, squares, sharing);
            else
                AddNormal(draw, first, part, squares, sharing);
        }
    }

    /// <summary>Flips the signs of ternary products.</summary>
    /// <param name="draw">The number of the use, from 1.</param>
    /// <param name="first">The index of the first sum.</param>
    /// <param name="sums">The sums, changed in place.</param>
    /// <param name="squares">The number of products that are not 0, for all sums of the use.</param>
    /// <param name="sharing">How many neighbouring sums share one of these numbers.</param>
    private void FlipProducts(long draw, int first, Span<float> sums, ReadOnlySpan<float> squares, int sharing)
    {
        Span<uint> words = stackalloc uint[2 * Chunk];
        random.Bits(draw, 2L * first, words[..(2 * sums.Length)]);
        for (int i = 0; i < sums.Length; i++)
        {
            int products = (int)squares[(first + i) / sharing];
            int sum = (int)sums[i];
            int positive = (products + sum) / 2;
            int lost = flips.Draw(positive, words[2 * i]);
            int gained = flips.Draw(products - positive, words[2 * i + 1]);
            sums[i] = sum + 2 * (gained - lost);
        }
    }

    /// <summary>Replaces sums of real products by normal numbers of the same mean and variance.</summary>
    /// <param name="draw">The number of the use, from 1.</param>
    /// <param name="first">The index of the first sum.</param>
    /// <param name="sums">The sums, changed in place.</param>
    /// <param name="squares">The sums of squared products, for all sums of the use.</param>
    /// <param name="sharing">How many neighbouring sums share one of these numbers.</param>
    private void AddNormal(long draw, int first, Span<float> sums, ReadOnlySpan<float> squares, int sharing)
    {
        Span<double> normal = stackalloc double[Chunk];
        random.Normal(draw, first, normal[..sums.Length]);
        for (int i = 0; i < sums.Length; i++)
        {
            double mean = sums[i] * (1 - 2 * rate);
            double variance = 4 * rate * (1 - rate) * squares[(first + i) / sharing];
            sums[i] = (float)(mean + Math.Sqrt(variance) * normal[i]);
        }
    }

    /// <summary>Whether all values are -1, 0 or +1, to a tolerance.</summary>
    private static bool AreTernary(Tensor values, double tolerance)
    {
        using DisposeScope scope = NewDisposeScope();
        float greatest = values.abs().max().item<float>();
        if (greatest > 1 + tolerance)
            return false;
        float rounding = (values - values.round()).abs().max().item<float>();
        return rounding <= tolerance;
    }
}
