using System.Runtime.InteropServices;
using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>Draws random inputs for the tests, the same in every run.</summary>
/// <param name="key">The key of the random stream; other keys give other inputs.</param>
internal sealed class Draws(ulong key)
{
    private readonly RandomStream random = new(key);
    private long draw;

    /// <summary>Draws numbers uniformly in (0, 1), one for each value of a shape.</summary>
    public double[] Uniform(params long[] shape)
    {
        double[] values = new double[shape.Aggregate(1L, (product, size) => product * size)];
        random.Uniform(draw++, 0, values);
        return values;
    }

    /// <summary>Draws float32 [shape], uniform from the least to the greatest number.</summary>
    public Tensor Between(double least, double greatest, params long[] shape) =>
        Numbers(Array.ConvertAll(Uniform(shape), u => (float)(least + u * (greatest - least))), shape);

    /// <summary>Draws int8 [shape], whole numbers from the least to the greatest number.</summary>
    public Tensor Whole(int least, int greatest, params long[] shape) =>
        tensor(Array.ConvertAll(Uniform(shape), u => WholeAt(u, least, greatest)), shape, ScalarType.Int8);

    private static sbyte WholeAt(double u, int least, int greatest) =>
        (sbyte)Math.Floor(least + u * (greatest - least + 1));

    /// <summary>
    /// Returns numbers as float32 [shape], in memory of torch's own, which is aligned: at other addresses the sums of a
    /// product may differ in their last bits.
    /// </summary>
    public static Tensor Numbers(float[] values, params long[] shape)
    {
        using Tensor borrowed = tensor(values, shape, ScalarType.Float32);
        return borrowed.clone();
    }

    /// <summary>Copies the numbers of a float32 tensor.</summary>
    public static float[] Copy(Tensor tensor) =>
        MemoryMarshal.Cast<byte, float>(tensor.cpu().contiguous().bytes).ToArray();

    /// <summary>Copies the numbers of an int8 tensor.</summary>
    public static sbyte[] Counts(Tensor tensor) =>
        MemoryMarshal.Cast<byte, sbyte>(tensor.cpu().contiguous().bytes).ToArray();
}
