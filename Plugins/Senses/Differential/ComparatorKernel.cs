using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Modular.Plugins.Senses;

/// <summary>
/// The vectorised comparison of pairs of numbers, such as conductances or discharge times. Every vector width gives the
/// same bits.
/// </summary>
internal static class ComparatorKernel
{
    /// <summary>2^i in lane i: the bit of each pair in two bytes of coins.</summary>
    private static readonly Vector512<int> BitOfLane = Vector512.Create(
        Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128),
        Vector256.Create(256, 512, 1024, 2048, 4096, 8192, 16384, 32768)
    );

    /// <summary>
    /// Compares each pair: +1 if the first number times its ratio is greater than the second, -1 if it is less, and the
    /// coin of the pair on a tie.
    /// </summary>
    /// <param name="pairs">The first number of all pairs, then the second of all pairs [2 n].</param>
    /// <param name="ratios">The ratio of each pair [n]; if empty, all are 1.</param>
    /// <param name="coins">One bit for each pair, eight to a byte; a 1 reads a tie as +1.</param>
    /// <param name="values">Filled with -1 or +1 [n].</param>
    public static void Compare(
        ReadOnlySpan<float> pairs,
        ReadOnlySpan<float> ratios,
        ReadOnlySpan<byte> coins,
        Span<float> values
    )
    {
        ReadOnlySpan<float> first = pairs[..values.Length];
        ReadOnlySpan<float> second = pairs[values.Length..];
        int done;
        if (ratios.IsEmpty)
            done = CompareWide(first, second, coins, values);
        else
            done = CompareWide(first, second, ratios, coins, values);
        for (int i = done; i < values.Length; i++)
        {
            float ratio = ratios.IsEmpty ? 1 : ratios[i];
            float scaled = first[i] * ratio;
            bool coin = (coins[i >> 3] >> (i & 7) & 1) != 0;
            bool isUp = scaled > second[i] || (scaled == second[i] && coin);
            values[i] = isUp ? 1 : -1;
        }
        Interlocked.MemoryBarrier(); // non-temporal stores must be visible before other threads read
    }

    /// <summary>
    /// Compares sixteen pairs at a time, with two bytes of coins, as long as sixteen are left. The result is the number
    /// of compared pairs.
    /// </summary>
    private static unsafe int CompareWide(
        ReadOnlySpan<float> first,
        ReadOnlySpan<float> second,
        ReadOnlySpan<byte> coins,
        Span<float> values
    )
    {
        int i = 0;
        fixed (float* target = values)
            for (; i + 16 <= values.Length; i += 16)
            {
                Vector512<float> signs = Choose(Load(first, i), Load(second, i), Coins(coins, i));
                StorePastCaches(signs, target + i);
            }
        return i;
    }

    private static unsafe int CompareWide(
        ReadOnlySpan<float> first,
        ReadOnlySpan<float> second,
        ReadOnlySpan<float> ratios,
        ReadOnlySpan<byte> coins,
        Span<float> values
    )
    {
        int i = 0;
        fixed (float* target = values)
            for (; i + 16 <= values.Length; i += 16)
            {
                Vector512<float> scaled = Load(first, i) * Load(ratios, i);
                Vector512<float> signs = Choose(scaled, Load(second, i), Coins(coins, i));
                StorePastCaches(signs, target + i);
            }
        return i;
    }

    /// <summary>
    /// Stores sixteen numbers past the caches, which the weights of a layer would overflow, so that the old content is
    /// not loaded first.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void StorePastCaches(Vector512<float> numbers, float* target)
    {
        if (((nuint)target & 63) == 0)
            numbers.StoreAlignedNonTemporal(target);
        else
            numbers.Store(target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ReadOnlySpan<float> numbers, int at) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(numbers), (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Coins(ReadOnlySpan<byte> coins, int at) => coins[at >> 3] | coins[(at >> 3) + 1] << 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Choose(Vector512<float> first, Vector512<float> second, int coins)
    {
        Vector512<int> isHeads = Vector512.Equals(Vector512.Create(coins) & BitOfLane, BitOfLane);
        Vector512<float> isTieWon = Vector512.Equals(first, second) & isHeads.AsSingle();
        Vector512<float> isUp = Vector512.GreaterThan(first, second) | isTieWon;
        return Vector512.ConditionalSelect(isUp, Vector512<float>.One, Vector512.Create(-1f));
    }
}
