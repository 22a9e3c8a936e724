using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static TorchSharp.torch;

namespace Modular.Rigs.Uses;

/// <summary>
/// Sums of squared inputs times the variances of the weights of a fully connected layer. Inputs of 0 cost nothing, such
/// as the ground of a picture. One thread uses it.
/// </summary>
internal sealed class VarianceProduct
{
    private const int Lanes = 16; // of a vector
    private const ulong LaneBits = (1 << Lanes) - 1;
    private const int Block = 8 * Lanes; // outputs that are added up at once
    private const int Density = 4; // with more than one input in so many, a product of matrices is as fast

    private readonly int outputs;
    private readonly int stride; // outputs, filled up to whole blocks
    private readonly float[] columns; // of each input, the variances of its weights [inputs, stride]
    private readonly int[] places; // of the columns of inputs that are not 0
    private readonly float[] squares; // of these inputs
    private readonly float[] sums; // [stride]

    /// <param name="variance">The variances, float32 [outputs, inputs].</param>
    public VarianceProduct(Tensor variance)
    {
        outputs = (int)variance.shape[0];
        int inputs = (int)variance.shape[1];
        stride = (outputs + Block - 1) / Block * Block;
        columns = new float[inputs * stride];
        places = new int[inputs];
        squares = new float[inputs];
        sums = new float[stride];
        ReadOnlySpan<float> rows = MemoryMarshal.Cast<byte, float>(variance.bytes);
        for (int o = 0; o < outputs; o++)
        for (int i = 0; i < inputs; i++)
            columns[i * stride + o] = rows[o * inputs + i];
    }

    /// <summary>Whether so few inputs differ from 0 that rows are faster than a product of matrices.</summary>
    public static bool AreFew(ReadOnlySpan<float> rows) => rows.Length - rows.Count(0f) <= rows.Length / Density;

    /// <summary>One row of inputs to the variances of its sums, [outputs]; they stay until the next row.</summary>
    public ReadOnlySpan<float> Row(ReadOnlySpan<float> row)
    {
        int count = Collect(row);
        for (int first = 0; first < stride; first += Block)
            AddUp(count, first);
        return sums.AsSpan(0, outputs);
    }

    /// <summary>Notes the inputs that are not 0, by the places of their columns, and their squares.</summary>
    private int Collect(ReadOnlySpan<float> row)
    {
        int count = 0;
        int i = 0;
        for (; i + Lanes <= row.Length; i += Lanes)
        {
            Vector512<float> some = Vector512.Create(row[i..]);
            ulong others = ~Vector512.Equals(some, Vector512<float>.Zero).ExtractMostSignificantBits() & LaneBits;
            for (; others != 0; others &= others - 1)
                Note(row, i + BitOperations.TrailingZeroCount(others), count++);
        }
        for (; i < row.Length; i++)
            if (row[i] != 0)
                Note(row, i, count++);
        return count;
    }

    private void Note(ReadOnlySpan<float> row, int input, int at)
    {
        places[at] = input * stride;
        squares[at] = row[input] * row[input];
    }

    private void AddUp(int count, int first)
    {
        Vector512<float> a = Vector512<float>.Zero;
        Vector512<float> b = a;
        Vector512<float> c = a;
        Vector512<float> d = a;
        Vector512<float> e = a;
        Vector512<float> f = a;
        Vector512<float> g = a;
        Vector512<float> h = a;
        for (int i = 0; i < count; i++)
        {
            Vector512<float> square = Vector512.Create(squares[i]);
            ref float column = ref columns[places[i] + first];
            a = Vector512.FusedMultiplyAdd(square, Vector512.LoadUnsafe(ref column), a);
            b = Vector512.FusedMultiplyAdd(square, Vector512.LoadUnsafe(ref column, Lanes), b);
            c = Vector512.FusedMultiplyAdd(square, Vector512.LoadUnsafe(ref column, 2 * Lanes), c);
            d = Vector512.FusedMultiplyAdd(square, Vector512.LoadUnsafe(ref column, 3 * Lanes), d);
            e = Vector512.FusedMultiplyAdd(square, Vector512.LoadUnsafe(ref column, 4 * Lanes), e);
            f = Vector512.FusedMultiplyAdd(square, Vector512.LoadUnsafe(ref column, 5 * Lanes), f);
            g = Vector512.FusedMultiplyAdd(square, Vector512.LoadUnsafe(ref column, 6 * Lanes), g);
            h = Vector512.FusedMultiplyAdd(square, Vector512.LoadUnsafe(ref column, 7 * Lanes), h);
        }
        ref float target = ref sums[first];
        a.StoreUnsafe(ref target);
        b.StoreUnsafe(ref target, Lanes);
        c.StoreUnsafe(ref target, 2 * Lanes);
        d.StoreUnsafe(ref target, 3 * Lanes);
        e.StoreUnsafe(ref target, 4 * Lanes);
        f.StoreUnsafe(ref target, 5 * Lanes);
        g.StoreUnsafe(ref target, 6 * Lanes);
        h.StoreUnsafe(ref target, 7 * Lanes);
    }
}
