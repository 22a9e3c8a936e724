using Modular.Contracts;
using Modular.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>Initial values of layers, float32, drawn from a stream of its own for each tensor.</summary>
internal static class InitialWeights
{
    /// <summary>How many values of a tensor a sketch draws; the others repeat them.</summary>
    public const int OfSketch = Chunk;

    private const int Chunk = 4096; // values in memory as float64 at a time

    private delegate void Drawing(RandomStream stream, long first, Span<double> values);

    /// <summary>Draws uniform values in ±1/sqrt(inputs), the default of PyTorch's layers.</summary>
    /// <param name="shape">The shape of the tensor.</param>
    /// <param name="inputs">The inputs of an output.</param>
    /// <param name="seed">The seed of the network.</param>
    /// <param name="name">The name of the tensor, which gives it a stream of its own.</param>
    /// <param name="drawn">How many values are drawn; the others repeat them. All unless given.</param>
    public static Tensor Draw(long[] shape, long inputs, ulong seed, string name, int drawn = int.MaxValue)
    {
        double bound = 1 / Math.Sqrt(inputs);
        return Fill(shape, seed, name, drawn, Uniform);

        void Uniform(RandomStream stream, long first, Span<double> values)
        {
            stream.Uniform(0, first, values);
            foreach (ref double value in values)
                value = bound * (2 * value - 1);
        }
    }

    /// <summary>
    /// Draws normal values with mean 0 and the given standard deviation; the rest as <see cref="Draw"/>.
    /// </summary>
    public static Tensor DrawNormal(long[] shape, double deviation, ulong seed, string name, int drawn = int.MaxValue)
    {
        return Fill(shape, seed, name, drawn, Normal);

        void Normal(RandomStream stream, long first, Span<double> values)
        {
            stream.Normal(0, first, values);
            foreach (ref double value in values)
                value *= deviation;
        }
    }

    private static Tensor Fill(long[] shape, ulong seed, string name, int drawn, Drawing draw)
    {
        var stream = new RandomStream(StreamKey.Derive(seed, "initial " + name));
        Tensor tensor = empty(shape, ScalarType.Float32);
        Span<float> all = NetworkDevice.Numbers<float>(tensor);
        Span<float> own = all[..Math.Min(drawn, all.Length)];
        double[] numbers = new double[Math.Min(Chunk, own.Length)];
        for (int done = 0; done < own.Length; done += Chunk)
        {
            Span<float> part = own.Slice(done, Math.Min(Chunk, own.Length - done));
            draw(stream, done, numbers.AsSpan(0, part.Length));
            for (int i = 0; i < part.Length; i++)
                part[i] = (float)numbers[i];
        }
        for (int done = own.Length; done < all.Length; done += own.Length)
            own[..Math.Min(own.Length, all.Length - done)].CopyTo(all[done..]);
        return tensor;
    }
}
