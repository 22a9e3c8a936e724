using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// Work in chunks that stay in the first-level cache, and in vectors of 512 bits. Where the machine has narrower registers, .NET splits each operation;
/// every operation used here rounds once and alike on any width, so the bits are the same.
/// </summary>
internal static class Lanes
{
    /// <summary>Bytes of a line of the caches.</summary>
    private const int Line = 64;

    /// <summary>Devices per chunk.</summary>
    public const int Chunk = 1024;

    /// <summary>Arrays of the state are this much longer than needed, so that no vector is cut: a multiple of 64.</summary>
    public static int Padded(int count) => checked(count + 63) & ~63;

    /// <summary>The same memory as vectors.</summary>
    public static Span<Vector512<T>> AsLanes<T>(this Span<T> values) where T : struct => MemoryMarshal.Cast<T, Vector512<T>>(values);

    /// <summary>The same memory as vectors.</summary>
    public static ReadOnlySpan<Vector512<T>> AsLanes<T>(this ReadOnlySpan<T> values) where T : struct => MemoryMarshal.Cast<T, Vector512<T>>(values);

    /// <summary>Brings numbers that are needed soon from memory to the caches, while the processor calculates.</summary>
    public static unsafe void Fetch<T>(T[] values, int first, int count) where T : unmanaged
    {
        if (!Sse.IsSupported || first + count > values.Length) return;
        ref T start = ref values[first];
        for (int i = 0; i < count; i += Line / sizeof(T)) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref start, i)));
    }

    /// <summary>The greatest of pulses, at least 0.</summary>
    public static int Most(ReadOnlySpan<int> pulses)
    {
        Vector512<int> most = Vector512<int>.Zero;
        foreach (Vector512<int> n in pulses.AsLanes()) most = Vector512.Max(most, n);
        int result = 0;
        for (int i = 0; i < Vector512<int>.Count; i++) result = Math.Max(result, most[i]);
        return result;
    }
}
