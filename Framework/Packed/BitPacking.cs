using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Modular.Packed;

/// <summary>
/// Turns values that lie image by image into planes that lie value by value. Every width of registers gives the same
/// bits.
/// </summary>
internal static class BitPacking
{
    private const int Side = 64; // of the squares of bits that are transposed

    /// <summary>Packs values -1 and +1, or -1, 0 and +1, float32 [images, units] of at most one block.</summary>
    /// <param name="values">The values to pack, image after image.</param>
    /// <param name="units">The values of an image.</param>
    /// <param name="kind">Whether the values are binary or ternary.</param>
    /// <param name="planes">The planes to fill, [planes of the kind, units].</param>
    public static void Activations(ReadOnlySpan<float> values, int units, SignalKind kind, BitPlanes planes)
    {
        Span<ulong> square = stackalloc ulong[Side];
        for (int plane = 0; plane < SignalPlanes.Count(kind); plane++)
        for (int word = 0; word < BitPlanes.Words; word++)
        for (int unit = 0; unit < units; unit += Side)
        {
            square.Clear();
            for (int i = 0; i < Side && (word * Side + i + 1) * units <= values.Length; i++)
            {
                int at = (word * Side + i) * units + unit;
                ReadOnlySpan<float> some = values.Slice(at, Math.Min(Side, units - unit));
                square[i] = plane == 0 ? Above(some, 0) : Above(some, -0.5f);
            }
            Transpose(square);
            Scatter(square, planes, plane * units + unit, Math.Min(Side, units - unit), word);
        }
    }

    /// <summary>Packs pixels, [images, units] of at most one block.</summary>
    /// <param name="pixels">The pixels to pack, image after image.</param>
    /// <param name="units">The pixels of an image.</param>
    /// <param name="planes">The planes to fill, [8, units], that of the least bits first.</param>
    public static void Pixels(ReadOnlySpan<byte> pixels, int units, BitPlanes planes)
    {
        Span<ulong> squares = stackalloc ulong[8 * Side];
        for (int word = 0; word < BitPlanes.Words; word++)
        for (int unit = 0; unit < units; unit += Side)
        {
            squares.Clear();
            for (int i = 0; i < Side && (word * Side + i + 1) * units <= pixels.Length; i++)
            {
                int at = (word * Side + i) * units + unit;
                Bits(pixels.Slice(at, Math.Min(Side, units - unit)), squares, i);
            }
            for (int plane = 0; plane < 8; plane++)
            {
                Span<ulong> square = squares.Slice(plane * Side, Side);
                Transpose(square);
                Scatter(square, planes, plane * units + unit, Math.Min(Side, units - unit), word);
            }
        }
    }

    /// <summary>Whether each of at most 64 values is above a limit, one bit each.</summary>
    private static ulong Above(ReadOnlySpan<float> values, float limit)
    {
        ulong bits = 0;
        int i = 0;
        for (; i + 16 <= values.Length; i += 16)
        {
            Vector512<float> some = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)i);
            bits |= Vector512.GreaterThan(some, Vector512.Create(limit)).ExtractMostSignificantBits() << i;
        }
        for (; i < values.Length; i++)
            bits |= (values[i] > limit ? 1UL : 0) << i;
        return bits;
    }

    /// <summary>Writes the eight bits of at most 64 pixels into row i of eight squares.</summary>
    private static void Bits(ReadOnlySpan<byte> pixels, Span<ulong> squares, int i)
    {
        Span<byte> some = stackalloc byte[Side];
        some.Clear();
        pixels.CopyTo(some);
        Vector512<byte> bytes = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(some));
        for (int plane = 7; plane >= 0; plane--)
        {
            squares[plane * Side + i] = bytes.ExtractMostSignificantBits();
            bytes += bytes;
        }
    }

    private static void Scatter(ReadOnlySpan<ulong> square, BitPlanes planes, int first, int units, int word)
    {
        for (int i = 0; i < units; i++)
            Unsafe.Add(ref planes[first + i], word) = square[i];
    }

    /// <summary>Bit j of word i becomes bit i of word j, by halves of halves (Warren, Hacker's Delight, 7-3).</summary>
    private static void Transpose(Span<ulong> square)
    {
        ref ulong first = ref MemoryMarshal.GetReference(square);
        ulong mask = 0x00000000FFFFFFFF;
        int half = Side / 2;
        for (; half >= Vector512<ulong>.Count; half /= 2)
        {
            for (int i = 0; i < Side; i = (i | half) + Vector512<ulong>.Count & ~half)
                Swap(ref Unsafe.Add(ref first, i), half, mask);
            mask ^= mask << half / 2;
        }
        for (; half > 0; half /= 2)
        {
            for (int i = 0; i < Side; i = (i | half) + 1 & ~half)
            {
                ulong swapped = (square[i] >> half ^ square[i | half]) & mask;
                square[i] ^= swapped << half;
                square[i | half] ^= swapped;
            }
            mask ^= mask << half / 2;
        }
    }

    /// <summary>
    /// Swaps the upper half of each group of bits with the lower half of that further on; eight words.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Swap(ref ulong words, int half, ulong mask)
    {
        Vector512<ulong> near = Vector512.LoadUnsafe(ref words);
        Vector512<ulong> far = Vector512.LoadUnsafe(ref words, (nuint)half);
        Vector512<ulong> swapped = (near >>> half ^ far) & Vector512.Create(mask);
        (near ^ swapped << half).StoreUnsafe(ref words);
        (far ^ swapped).StoreUnsafe(ref words, (nuint)half);
    }
}
