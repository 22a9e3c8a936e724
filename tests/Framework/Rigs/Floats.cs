using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>Numbers out of tensors and into them.</summary>
internal static class Floats
{
    public static float[] Read(Tensor? tensor)
    {
        Assert.NotNull(tensor);
        using Tensor contiguous = tensor.detach().contiguous();
        return contiguous.data<float>().ToArray();
    }

    /// <summary>Standard normal numbers, always the same ones for a seed.</summary>
    public static float[] Normal(ulong seed, long count)
    {
        double[] values = new double[count];
        new RandomStream(seed).Normal(0, 0, values);
        return Array.ConvertAll(values, x => (float)x);
    }

    public static Tensor Normal(ulong seed, params long[] shape) =>
        tensor(Normal(seed, shape.Aggregate((a, b) => a * b)), shape);

    /// <summary>Every number within the tolerance, relative to the largest one.</summary>
    public static void Near(double[] expected, float[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        double scale = expected.Max(Math.Abs);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(
                Math.Abs(expected[i] - actual[i]) <= tolerance * scale,
                $"[{i}] is {actual[i]}; {expected[i]} was expected."
            );
    }
}
