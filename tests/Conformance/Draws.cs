using System.Runtime.InteropServices;
using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>Random inputs of the tests: the same in every run.</summary>
internal sealed class Draws(ulong key)
{
    private readonly RandomStream random = new(key);
    private long draw;

    /// <summary>Uniform in (0, 1), one a value of the shape.</summary>
    public double[] Uniform(params long[] shape)
    {
        double[] values = new double[shape.Aggregate(1L, (product, size) => product * size)];
        random.Uniform(draw++, 0, values);
        return values;
    }

    /// <summary>float32 [shape], uniform from least to greatest.</summary>
    public Tensor Between(double least, double greatest, params long[] shape) =>
        Numbers(Array.ConvertAll(Uniform(shape), u => (float)(least + u * (greatest - least))), shape);

    /// <summary>int8 [shape], whole numbers from least to greatest.</summary>
    public Tensor Whole(int least, int greatest, params long[] shape) =>
        tensor(
            Array.ConvertAll(Uniform(shape), u => (sbyte)Math.Floor(least + u * (greatest - least + 1))),
            shape,
            ScalarType.Int8
        );

    /// <summary>float32 [shape].</summary>
    public static Tensor Numbers(float[] values, params long[] shape) => tensor(values, shape, ScalarType.Float32);

    /// <summary>A copy of what a float32 tensor holds.</summary>
    public static float[] Copy(Tensor tensor) =>
        MemoryMarshal.Cast<byte, float>(tensor.cpu().contiguous().bytes).ToArray();

    /// <summary>A copy of what an int8 tensor holds.</summary>
    public static sbyte[] Counts(Tensor tensor) =>
        MemoryMarshal.Cast<byte, sbyte>(tensor.cpu().contiguous().bytes).ToArray();
}
