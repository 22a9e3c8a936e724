using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Modular.Packed;

/// <summary>
/// The products of a matrix with the inputs of a block of images, and the memory that they take. One thread uses it.
/// </summary>
internal sealed class PackedProduct
{
    private readonly SignalKind kind;
    private readonly LaneWidth lanes;
    private readonly int units;
    private readonly int partWidth;
    private readonly PatternTable table;
    private readonly BitPlanes part;
    private readonly BitPlanes? sums;

    /// <param name="matrix">A matrix of the shape of those that follow.</param>
    /// <param name="kind">The kind of values that enter the layer.</param>
    /// <param name="units">How many values there are, those of all windows together.</param>
    /// <param name="lanes">The width of the registers that kernels use.</param>
    public PackedProduct(PackedMatrix matrix, SignalKind kind, int units, LaneWidth lanes)
    {
        this.kind = kind;
        this.lanes = lanes;
        this.units = units;
        partWidth = Math.Max(6, PopcountKernels.Planes(matrix.Inputs));
        table = new PatternTable(matrix);
        part = new BitPlanes(PopcountKernels.RowsAtOnce * partWidth);
        Width = Math.Max(partWidth, PopcountKernels.Planes(SignalPlanes.Most(kind, matrix.Inputs)));
        if (SignalPlanes.Count(kind) > 1)
            sums = new BitPlanes(matrix.Rows * Width);
    }

    /// <summary>The planes of a counter.</summary>
    public int Width { get; }

    /// <summary>
    /// Counts, for all rows, what agrees with the weights. The rows are counted some at a time, and their counters
    /// are valid until the next ones are counted.
    /// </summary>
    /// <param name="matrix">The weights of the layer, packed.</param>
    /// <param name="bits">The planes of the values that enter.</param>
    /// <param name="window">Where the inputs of the matrix are found among them.</param>
    /// <param name="counted">Called with each row and the first plane of its counter.</param>
    public void Run(PackedMatrix matrix, BitPlanes bits, Window window, CountedRow counted)
    {
        int planes = SignalPlanes.Count(kind);
        sums?.Planes(0, sums.Count).Clear();
        for (int plane = 0; plane < planes; plane++)
        {
            Fill(bits, window.Places, window.Offset + plane * units);
            for (int first = 0; first < matrix.Rows; first += PopcountKernels.RowsAtOnce)
            {
                Count(matrix, first);
                int rows = Math.Min(PopcountKernels.RowsAtOnce, matrix.Rows - first);
                for (int row = 0; row < rows; row++)
                    Take(first + row, ref part[row * partWidth], plane, counted);
            }
        }
    }

    /// <summary>Called with a row and the first plane of its counter.</summary>
    internal delegate void CountedRow(int row, ref ulong counter);

    private void Take(int row, ref ulong counter, int plane, CountedRow counted)
    {
        if (sums is null)
        {
            counted(row, ref counter);
            return;
        }
        int shift = SignalPlanes.Shift(kind, plane);
        Add(ref counter, ref sums[row * Width + shift], Width - shift);
        if (plane == SignalPlanes.Count(kind) - 1)
            counted(row, ref sums[row * Width]);
    }

    /// <summary>Marks the images in which a counter reaches a number.</summary>
    public void AtLeast(ref ulong counter, long least, ref ulong marks)
    {
        if (lanes == LaneWidth.Bits512)
            PopcountKernels.AtLeast<Vector512<ulong>, Lanes512>(ref counter, Width, least, ref marks);
        else if (lanes == LaneWidth.Bits256)
            PopcountKernels.AtLeast<Vector256<ulong>, Lanes256>(ref counter, Width, least, ref marks);
        else
            PopcountKernels.AtLeast<ulong, Lanes64>(ref counter, Width, least, ref marks);
    }

    /// <summary>Fills in a counter's number for the first images of the block.</summary>
    public void Read(ref ulong counter, Span<int> counts)
    {
        counts.Clear();
        for (int plane = 0; plane < Width; plane++)
        for (int image = 0; image < counts.Length; image++)
        {
            ulong word = Unsafe.Add(ref counter, plane * BitPlanes.Words + image / 64);
            counts[image] |= (int)(word >> image % 64 & 1) << plane;
        }
    }

    private void Fill(BitPlanes bits, int[] places, int offset)
    {
        if (lanes == LaneWidth.Bits512)
            table.Fill<Vector512<ulong>, Lanes512>(bits, places, offset);
        else if (lanes == LaneWidth.Bits256)
            table.Fill<Vector256<ulong>, Lanes256>(bits, places, offset);
        else
            table.Fill<ulong, Lanes64>(bits, places, offset);
    }

    private void Count(PackedMatrix matrix, int first)
    {
        if (lanes == LaneWidth.Bits512)
            Count<Vector512<ulong>, Lanes512>(matrix, first);
        else if (lanes == LaneWidth.Bits256)
            Count<Vector256<ulong>, Lanes256>(matrix, first);
        else
            Count<ulong, Lanes64>(matrix, first);
    }

    private void Count<T, TLanes>(PackedMatrix matrix, int first)
        where T : unmanaged
        where TLanes : struct, ILanes<T>
    {
        if (matrix.HasZeros)
            PopcountKernels.Count<T, TLanes, TernaryCodes>(matrix, table, part, partWidth, first);
        else
            PopcountKernels.Count<T, TLanes, BinaryCodes>(matrix, table, part, partWidth, first);
    }

    private void Add(ref ulong counter, ref ulong sum, int width)
    {
        if (lanes == LaneWidth.Bits512)
            PopcountKernels.Add<Vector512<ulong>, Lanes512>(ref counter, partWidth, ref sum, width);
        else if (lanes == LaneWidth.Bits256)
            PopcountKernels.Add<Vector256<ulong>, Lanes256>(ref counter, partWidth, ref sum, width);
        else
            PopcountKernels.Add<ulong, Lanes64>(ref counter, partWidth, ref sum, width);
    }
}
