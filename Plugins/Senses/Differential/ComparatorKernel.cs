using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Modular.Plugins.Senses;

/// <summary>The kernel of <see cref="DifferentialArray"/>; every width gives the same bits.</summary>
internal static class ComparatorKernel
{
    /// <summary>
    /// +1 where G0 * ratio is greater than G1, -1 where it is less, and the amplifier's coin on a tie.
    /// </summary>
    /// <param name="pairs">G0 of all amplifiers, then G1 of all; siemens.</param>
    /// <param name="ratios">One a pair; empty stands for all 1.</param>
    /// <param name="coins">One bit a pair, eight to a byte; 1 reads a tie as +1.</param>
    /// <param name="values">-1 or +1, one a pair.</param>
    public static void Compare(
        ReadOnlySpan<float> pairs,
        ReadOnlySpan<float> ratios,
        ReadOnlySpan<byte> coins,
        Span<float> values
    )
    {
        ReadOnlySpan<float> first = pairs[..values.Length];
        ReadOnlySpan<float> second = pairs[values.Length..];
        int done = ratios.IsEmpty ? Wide(first, second, coins, values) : Wide(first, second, ratios, coins, values);
        for (int i = done; i < values.Length; i++)
        {
            float weighed = ratios.IsEmpty ? first[i] : first[i] * ratios[i];
            bool up = weighed > second[i] || (weighed == second[i] && (coins[i >> 3] >> (i & 7) & 1) != 0);
            values[i] = up ? 1 : -1;
        }
        Interlocked.MemoryBarrier(); // stores past the caches come before what other threads read
    }

    /// <summary>Sixteen pairs at a time: two bytes of coins.</summary>
    private static unsafe int Wide(
        ReadOnlySpan<float> first,
        ReadOnlySpan<float> second,
        ReadOnlySpan<byte> coins,
        Span<float> values
    )
    {
        int i = 0;
        fixed (float* target = values)
            for (; i + 16 <= values.Length; i += 16)
                Spill(Choose(Load(first, i), Load(second, i), Coins(coins, i)), target + i);
        return i;
    }

    private static unsafe int Wide(
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
                Spill(Choose(Load(first, i) * Load(ratios, i), Load(second, i), Coins(coins, i)), target + i);
        return i;
    }

    /// <summary>
    /// Stores past the caches, which a layer's weights overflow; the old content is then not loaded first.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Spill(Vector512<float> lane, float* target)
    {
        if (((nuint)target & 63) == 0)
            lane.StoreAlignedNonTemporal(target);
        else
            lane.Store(target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ReadOnlySpan<float> numbers, int at) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(numbers), (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Coins(ReadOnlySpan<byte> coins, int at) => coins[at >> 3] | coins[(at >> 3) + 1] << 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Choose(Vector512<float> first, Vector512<float> second, int coins)
    {
        Vector512<int> bits = Vector512.Create(
            1,
            2,
            4,
            8,
            16,
            32,
            64,
            128,
            256,
            512,
            1024,
            2048,
            4096,
            8192,
            16384,
            32768
        );
        Vector512<float> heads = Vector512.Equals(Vector512.Create(coins) & bits, bits).AsSingle();
        Vector512<float> up = Vector512.GreaterThan(first, second) | (Vector512.Equals(first, second) & heads);
        return Vector512.ConditionalSelect(up, Vector512<float>.One, Vector512.Create(-1f));
    }
}
