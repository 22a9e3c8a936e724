using System.Numerics;
using System.Runtime.Intrinsics;
using Modular.Tensors;
using static TorchSharp.torch;

namespace Modular.Rigs.Uses;

/// <summary>
/// Sums of a fully connected layer whose inputs are mostly 0, such as the ground of a picture, which cost nothing here:
/// inputs times the means of weights, and squared inputs times their variances, in one pass. One thread uses it.
/// </summary>
internal sealed class SparseSums
{
    private const int Lanes = 16; // of a vector
    private const ulong LaneBits = (1 << Lanes) - 1;
    private const int Block = 4 * Lanes; // outputs that are added up at once
    private const int Density = 4; // with more than one input in so many, products of matrices are as fast

    private readonly int outputs;
    private readonly int stride; // numbers of an input
    private readonly float[] columns; // of each input and block of outputs, the means and the variances [inputs, stride]
    private readonly int[] places; // of the columns of inputs that are not 0
    private readonly float[] values; // of these inputs
    private readonly float[] means = new float[Block];
    private readonly float[] variances = new float[Block];

    /// <param name="mean">The means, float32 [outputs, inputs].</param>
    /// <param name="variance">The variances, float32 [outputs, inputs].</param>
    public SparseSums(Tensor mean, Tensor variance)
    {
        outputs = (int)mean.shape[0];
        int inputs = (int)mean.shape[1];
        stride = (outputs + Block - 1) / Block * 2 * Block;
        columns = new float[inputs * stride];
        places = new int[inputs];
        values = new float[inputs];
        Place(NetworkDevice.Numbers<float>(mean), 0);
        Place(NetworkDevice.Numbers<float>(variance), Block);
    }

    /// <summary>Whether so few inputs differ from 0 that this is faster than two products of matrices.</summary>
    public static bool AreFew(ReadOnlySpan<float> rows) => rows.Length - rows.Count(0f) <= rows.Length / Density;

    /// <summary>Adds up one row of inputs.</summary>
    /// <param name="row">The inputs of one sample, [inputs].</param>
    /// <param name="sums">Filled with the sums of means [outputs].</param>
    /// <param name="spreads">Filled with their variances [outputs].</param>
    public void AddUp(ReadOnlySpan<float> row, Span<float> sums, Span<float> spreads)
    {
        int count = Collect(row);
        for (int first = 0; first < outputs; first += Block)
        {
            AddUp(count, 2 * first);
            int width = Math.Min(Block, outputs - first);
            means.AsSpan(0, width).CopyTo(sums[first..]);
            variances.AsSpan(0, width).CopyTo(spreads[first..]);
        }
    }

    private void Place(ReadOnlySpan<float> rows, int at)
    {
        int inputs = places.Length;
        for (int o = 0; o < outputs; o++)
        {
            int place = o / Block * 2 * Block + at + o % Block;
            for (int i = 0; i < inputs; i++)
                columns[i * stride + place] = rows[o * inputs + i];
        }
    }

    /// <summary>Notes the inputs that are not 0, and the places of their columns.</summary>
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
        values[at] = row[input];
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
            Vector512<float> value = Vector512.Create(values[i]);
            Vector512<float> square = value * value;
            ref float column = ref columns[places[i] + first];
            a = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref column), a);
            b = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref column, Lanes), b);
            c = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref column, 2 * Lanes), c);
            d = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref column, 3 * Lanes), d);
            e = Vector512.FusedMultiplyAdd(square, Vector512.LoadUnsafe(ref column, 4 * Lanes), e);
            f = Vector512.FusedMultiplyAdd(square, Vector512.LoadUnsafe(ref column, 5 * Lanes), f);
            g = Vector512.FusedMultiplyAdd(square, Vector512.LoadUnsafe(ref column, 6 * Lanes), g);
            h = Vector512.FusedMultiplyAdd(square, Vector512.LoadUnsafe(ref column, 7 * Lanes), h);
        }
        Store(a, b, c, d, means);
        Store(e, f, g, h, variances);
    }

    private static void Store(
        Vector512<float> a,
        Vector512<float> b,
        Vector512<float> c,
        Vector512<float> d,
        float[] target
    )
    {
        a.StoreUnsafe(ref target[0]);
        b.StoreUnsafe(ref target[Lanes]);
        c.StoreUnsafe(ref target[2 * Lanes]);
        d.StoreUnsafe(ref target[3 * Lanes]);
    }
}
