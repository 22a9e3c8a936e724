using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Modular.Plugins.Senses;

/// <summary>The kernel of <see cref="DifferentialArray"/>; every width gives the same bits.</summary>
internal static class Comparator
{
    /// <summary>
    /// +1 where G0 * ratio is greater than G1, -1 where it is less, and the amplifier's coin on a tie.
    /// </summary>
    /// <param name="pairs">G0 of all amplifiers, then G1 of all; siemens.</param>
    /// <param name="ratios">One a pair; empty stands for all 1.</param>
    /// <param name="coins">One bit a pair, eight to a byte; 1 reads a tie as +1.</param>
    /// <param name="values">-1 or +1, one a pair.</param>
    public static void Compare(ReadOnlySpan<float> pairs, ReadOnlySpan<float> ratios, ReadOnlySpan<byte> coins, Span<float> values)
    {
        ReadOnlySpan<float> first = pairs[..values.Length], second = pairs[values.Length..];
        int done = ratios.IsEmpty ? Wide(first, second, coins, values) : Wide(first, second, ratios, coins, values);
        for (int i = done; i < values.Length; i++)
        {
            float weighed = ratios.IsEmpty ? first[i] : first[i] * ratios[i];
            bool up = weighed > second[i] || (weighed == second[i] && (coins[i >> 3] >> (i & 7) & 1) != 0);
            values[i] = up ? 1 : -1;
        }
    }

    /// <summary>Eight pairs at a time: one byte of coins.</summary>
    private static int Wide(ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<byte> coins, Span<float> values)
    {
        int i = 0;
        for (; i + 8 <= values.Length; i += 8)
            Choose(Load(first, i), Load(second, i), coins[i >> 3]).StoreUnsafe(ref MemoryMarshal.GetReference(values), (nuint)i);
        return i;
    }

    private static int Wide(
        ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> ratios, ReadOnlySpan<byte> coins, Span<float> values)
    {
        int i = 0;
        for (; i + 8 <= values.Length; i += 8)
            Choose(Load(first, i) * Load(ratios, i), Load(second, i), coins[i >> 3]).StoreUnsafe(ref MemoryMarshal.GetReference(values), (nuint)i);
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load(ReadOnlySpan<float> numbers, int at) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(numbers), (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Choose(Vector256<float> first, Vector256<float> second, byte coins)
    {
        Vector256<int> bits = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128);
        Vector256<float> heads = Vector256.Equals(Vector256.Create((int)coins) & bits, bits).AsSingle();
        Vector256<float> up = Vector256.GreaterThan(first, second) | (Vector256.Equals(first, second) & heads);
        return Vector256.ConditionalSelect(up, Vector256<float>.One, Vector256.Create(-1f));
    }
}
