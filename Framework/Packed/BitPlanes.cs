using System.Runtime.CompilerServices;

namespace Modular.Packed;

/// <summary>
/// Bits of a block of 512 images, plane by plane: image i is bit i % 64 of word i / 64 of a plane. Planes begin where
/// cache lines do.
/// </summary>
internal sealed class BitPlanes
{
    /// <summary>The images of a block.</summary>
    public const int Images = 512;

    /// <summary>The words of a plane.</summary>
    public const int Words = Images / 64;

    private readonly ulong[] memory;
    private readonly int first;

    /// <param name="count">The number of planes; all bits are 0.</param>
    public unsafe BitPlanes(int count)
    {
        Count = count;
        memory = GC.AllocateArray<ulong>((count + 1) * Words, pinned: true);
        ulong line = Words * sizeof(ulong);
        ulong beyond = (ulong)Unsafe.AsPointer(ref memory[0]) % line;
        first = (int)((line - beyond) % line / sizeof(ulong));
    }

    /// <summary>The number of bit planes of a value.</summary>
    public int Count { get; }

    /// <summary>The first word of a plane.</summary>
    public ref ulong this[int plane] => ref memory[first + plane * Words];

    /// <summary>The words of some planes.</summary>
    public Span<ulong> Planes(int from, int count) => memory.AsSpan(first + from * Words, count * Words);

    /// <summary>Other planes with the same bits.</summary>
    public BitPlanes Copy()
    {
        var copy = new BitPlanes(Count);
        Planes(0, Count).CopyTo(copy.Planes(0, Count));
        return copy;
    }
}
