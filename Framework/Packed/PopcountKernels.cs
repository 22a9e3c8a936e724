using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Modular.Packed;

/// <summary>
/// The loops over the rows of a matrix, compiled for one width of registers. A counter is a number for each image,
/// plane by plane from the ones on.
/// </summary>
internal static class PopcountKernels
{
    /// <summary>Counters of so many rows stay in the nearest cache beside the table of a chunk.</summary>
    public const int RowsAtOnce = PackedMatrix.TileRows;

    /// <summary>The number of planes that a counter up to this number needs.</summary>
    public static int Planes(long most) => 64 - (int)ulong.LeadingZeroCount((ulong)most);

    /// <summary>
    /// Fills in for some rows how many inputs agree with their weights: of weight +1 those whose bit is 1, of -1 those
    /// whose bit is 0.
    /// </summary>
    /// <param name="matrix">The weights of the layer, packed.</param>
    /// <param name="table">What the inputs of each group add up to.</param>
    /// <param name="counters">The counters of these rows, [at most RowsAtOnce, width].</param>
    /// <param name="width">The planes of a counter, at least six.</param>
    /// <param name="first">The first of the rows; at most RowsAtOnce are counted.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Count<T, TLanes, TCodes>(
        PackedMatrix matrix,
        PatternTable table,
        BitPlanes counters,
        int width,
        int first
    )
        where T : unmanaged
        where TLanes : struct, ILanes<T>
        where TCodes : struct, ICodes
    {
        int rows = Math.Min(RowsAtOnce, matrix.Rows - first);
        counters.Planes(0, rows * width).Clear();
        for (int chunk = 0; chunk < matrix.Chunks; chunk++)
        {
            int needed = Math.Min(width, Planes(PackedMatrix.ChunkInputs * (chunk + 1)));
            CountChunk<T, TLanes, TCodes>(
                ref table.Chunk(chunk),
                ref MemoryMarshal.GetReference(matrix.Codes(chunk, first)),
                ref counters[0],
                new CounterShape(rows, width, needed)
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CountChunk<T, TLanes, TCodes>(
        ref ulong table,
        ref byte codes,
        ref ulong counters,
        CounterShape shape
    )
        where T : unmanaged
        where TLanes : struct, ILanes<T>
        where TCodes : struct, ICodes
    {
        int step = shape.Width * BitPlanes.Words;
        for (int word = 0; word < BitPlanes.Words; word += TLanes.Words)
        for (int row = 0; row < shape.Rows; row++)
            PopcountTree<T, TLanes, TCodes>.AddChunk(
                ref Unsafe.Add(ref table, word),
                ref Unsafe.Add(ref codes, row),
                ref Unsafe.Add(ref counters, row * step + word),
                shape.Needed
            );
    }

    /// <summary>Adds a counter to a wider one, times a power of 2.</summary>
    /// <param name="part">The planes of the counter to add.</param>
    /// <param name="partWidth">The number of bit planes of a partial count.</param>
    /// <param name="sum">The planes of the counter that grows, from that of the power on.</param>
    /// <param name="width">The number of bit planes of a count.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T, TLanes>(ref ulong part, int partWidth, ref ulong sum, int width)
        where T : unmanaged
        where TLanes : struct, ILanes<T>
    {
        for (int word = 0; word < BitPlanes.Words; word += TLanes.Words)
        {
            T rest = TLanes.None;
            for (int plane = 0; plane < width; plane++)
            {
                int place = plane * BitPlanes.Words + word;
                T bit = plane < partWidth ? TLanes.Load(ref Unsafe.Add(ref part, place)) : TLanes.None;
                ref ulong at = ref Unsafe.Add(ref sum, place);
                T before = TLanes.Load(ref at);
                TLanes.Store(TLanes.Sum(before, bit, rest), ref at);
                rest = TLanes.Carry(before, bit, rest);
            }
        }
    }

    /// <summary>Marks the images whose counter reaches a number.</summary>
    /// <param name="counter">The planes of the counter.</param>
    /// <param name="width">The number of bit planes of a count.</param>
    /// <param name="least">The number to compare the counts with.</param>
    /// <param name="marks">The plane to write to.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AtLeast<T, TLanes>(ref ulong counter, int width, long least, ref ulong marks)
        where T : unmanaged
        where TLanes : struct, ILanes<T>
    {
        long missing = (1L << width) - least; // a sum of counter and missing has a carry where the counter reaches least
        for (int word = 0; word < BitPlanes.Words; word += TLanes.Words)
        {
            T carry = least <= 0 ? TLanes.All : TLanes.None;
            for (int plane = 0; plane < width && least > 0 && missing > 0; plane++)
            {
                T bit = TLanes.Load(ref Unsafe.Add(ref counter, plane * BitPlanes.Words + word));
                carry = (missing >> plane & 1) != 0 ? TLanes.Or(bit, carry) : TLanes.And(bit, carry);
            }
            TLanes.Store(carry, ref Unsafe.Add(ref marks, word));
        }
    }

    /// <summary>The counters of some rows.</summary>
    /// <param name="Rows">The number of rows.</param>
    /// <param name="Width">The planes of a counter.</param>
    /// <param name="Needed">The planes that the counts so far may need.</param>
    private readonly record struct CounterShape(int Rows, int Width, int Needed);
}
