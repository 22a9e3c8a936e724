using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// Work in chunks that stay in the first-level cache, and in vectors of 512 bits. Where the machine has narrower
/// registers, .NET splits each operation; every operation used here rounds once and alike on any width, so the bits are
/// the same.
/// </summary>
internal static class Lanes
{
    /// <summary>Devices per chunk.</summary>
    public const int Chunk = 1024;

    /// <summary>
    /// Arrays of the state are this much longer than needed, so that no vector is cut: a multiple of 64.
    /// </summary>
    public static int Padded(int count) => checked(count + 63) & ~63;

    /// <summary>The same memory as vectors.</summary>
    public static Span<Vector512<T>> AsLanes<T>(this Span<T> values)
        where T : struct => MemoryMarshal.Cast<T, Vector512<T>>(values);

    /// <summary>The same memory as vectors.</summary>
    public static ReadOnlySpan<Vector512<T>> AsLanes<T>(this ReadOnlySpan<T> values)
        where T : struct => MemoryMarshal.Cast<T, Vector512<T>>(values);

    /// <summary>
    /// Brings the cache line of a number that is needed soon from memory, while the processor calculates. Beyond the
    /// end it does nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(T[] values, int at)
        where T : unmanaged
    {
        if (Sse.IsSupported && at < values.Length)
            Sse.Prefetch0(Unsafe.AsPointer(ref values[at]));
    }

    /// <summary>Stores past the caches what is more than they hold; the old content is then not loaded first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Spill(Vector512<float> lane, float* target)
    {
        if (((nuint)target & 63) == 0)
            lane.StoreAlignedNonTemporal(target);
        else
            lane.Store(target);
    }

    /// <summary>
    /// Does the work on ranges (first, end) of so many devices, one a thread, that begin at whole chunks.
    /// </summary>
    public static void Share(int count, int threads, Action<int, int> work)
    {
        int chunks = (count + Chunk - 1) / Chunk;
        int ranges = Math.Clamp(threads, 1, Math.Max(chunks, 1));
        int First(int range) => Math.Min((int)((long)chunks * range / ranges) * Chunk, count);
        if (ranges == 1)
            work(0, count);
        else
            Parallel.For(
                0,
                ranges,
                new ParallelOptions { MaxDegreeOfParallelism = threads },
                range => work(First(range), First(range + 1))
            );
    }

    /// <summary>The greatest of pulses, at least 0.</summary>
    public static int Most(ReadOnlySpan<int> pulses)
    {
        Vector512<int> most = Vector512<int>.Zero;
        foreach (Vector512<int> n in pulses.AsLanes())
            most = Vector512.Max(most, n);
        Vector256<int> eight = Vector256.Max(most.GetLower(), most.GetUpper());
        Vector128<int> four = Vector128.Max(eight.GetLower(), eight.GetUpper());
        return Math.Max(Math.Max(four[0], four[1]), Math.Max(four[2], four[3]));
    }
}
