using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>Initial values of layers, float32, drawn from a stream of its own for each tensor.</summary>
internal static class InitialWeights
{
    /// <summary>Draws uniform values in ±1/sqrt(inputs), the default of PyTorch's layers.</summary>
    public static Tensor Draw(long[] shape, long inputs, ulong seed, string name)
    {
        double bound = 1 / Math.Sqrt(inputs);
        Tensor tensor = empty(shape, ScalarType.Float32);
        double[] uniform = new double[tensor.numel()];
        new RandomStream(StreamKey.Derive(seed, "initial " + name)).Uniform(0, 0, uniform);
        Span<float> values = MemoryMarshal.Cast<byte, float>(tensor.bytes);
        for (int i = 0; i < values.Length; i++)
            values[i] = (float)(bound * (2 * uniform[i] - 1));
        return tensor;
    }

    /// <summary>Draws normal values with mean 0 and the given standard deviation.</summary>
    public static Tensor DrawNormal(long[] shape, double deviation, ulong seed, string name)
    {
        Tensor tensor = empty(shape, ScalarType.Float32);
        double[] normal = new double[tensor.numel()];
        new RandomStream(StreamKey.Derive(seed, "initial " + name)).Normal(0, 0, normal);
        Span<float> values = MemoryMarshal.Cast<byte, float>(tensor.bytes);
        for (int i = 0; i < values.Length; i++)
            values[i] = (float)(deviation * normal[i]);
        return tensor;
    }
}
