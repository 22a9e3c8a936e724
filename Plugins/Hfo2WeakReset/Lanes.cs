using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The ways in which the kernels go through devices: in chunks that stay in the first-level cache, and in vectors
/// (lanes) of 512 bits. Where registers are narrower, .NET splits each operation. Every operation used here rounds
/// once, and alike on any width, so the bits are the same.
/// </summary>
internal static class Lanes
{
    /// <summary>The number of devices that a kernel handles at a time.</summary>
    public const int Chunk = 1024;

    /// <summary>
    /// The length of a state array for so many devices: the next multiple of 64, so that no vector is cut.
    /// </summary>
    public static int Padded(int count) => checked(count + 63) & ~63;

    /// <summary>The same memory, seen as vectors.</summary>
    public static Span<Vector512<T>> AsLanes<T>(this Span<T> values)
        where T : struct => MemoryMarshal.Cast<T, Vector512<T>>(values);

    /// <summary>The same memory, seen as vectors that cannot be written.</summary>
    public static ReadOnlySpan<Vector512<T>> AsLanes<T>(this ReadOnlySpan<T> values)
        where T : struct => MemoryMarshal.Cast<T, Vector512<T>>(values);

    /// <summary>
    /// Fetches the cache line of a number that is needed soon, while the processor calculates. Beyond the end of the
    /// array it does nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(T[] values, int at)
        where T : unmanaged
    {
        if (Sse.IsSupported && at < values.Length)
            Sse.Prefetch0(Unsafe.AsPointer(ref values[at]));
    }

    /// <summary>
    /// Stores a vector past the caches, which suits results larger than they are: the old content is not loaded first.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Spill(Vector512<float> lane, float* target)
    {
        if (((nuint)target & 63) == 0)
            lane.StoreAlignedNonTemporal(target);
        else
            lane.Store(target);
    }

    /// <summary>
    /// Shares so many devices among threads. Each thread does the work on one range (first, end), which begins at a
    /// whole chunk.
    /// </summary>
    public static void Share(int count, int threads, Action<int, int> work)
    {
        int chunks = (count + Chunk - 1) / Chunk;
        int ranges = Math.Clamp(threads, 1, Math.Max(chunks, 1));
        if (ranges == 1)
        {
            work(0, count);
            return;
        }
        int First(int range) => Math.Min((int)((long)chunks * range / ranges) * Chunk, count);
        var limit = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, ranges, limit, range => work(First(range), First(range + 1)));
    }

    /// <summary>The greatest of the pulse counts, at least 0. Their number is a multiple of 16.</summary>
    public static int Most(ReadOnlySpan<int> pulses)
    {
        Vector512<int> most = Vector512<int>.Zero;
        foreach (Vector512<int> n in pulses.AsLanes())
            most = Vector512.Max(most, n);
        Vector256<int> eight = Vector256.Max(most.GetLower(), most.GetUpper());
        Vector128<int> four = Vector128.Max(eight.GetLower(), eight.GetUpper());
        int even = Math.Max(four[0], four[2]);
        int odd = Math.Max(four[1], four[3]);
        return Math.Max(even, odd);
    }
}
