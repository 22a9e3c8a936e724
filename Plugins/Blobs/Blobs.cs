using System.Runtime.InteropServices;
using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Blobs;

/// <summary>
/// A data set of isotropic Gaussian clouds, one for each label. Draw 0 of the seed's stream gives the centres, draw 1 +
/// i the noise of sample i.
/// </summary>
internal sealed class Blobs(BlobsOptions options) : IDataset
{
    private readonly RandomStream random = new((ulong)options.Seed);
    private readonly Lazy<double[][]> centres = new(() => Centres(options));

    /// <inheritdoc/>
    public DataShape Shape { get; } = new([options.Features], options.Classes);

    /// <summary>All samples, training samples first; labels take turns.</summary>
    public IReadOnlyList<Sample> Samples { get; } =
    [.. Enumerable.Range(0, options.Train + options.Test).Select(i => Describe(options, i))];

    /// <summary>Inputs of the named samples, float32 [n, features]; they are never augmented.</summary>
    public Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation)
    {
        Tensor inputs = empty(samples.Length, options.Features, dtype: ScalarType.Float32);
        Span<float> numbers = MemoryMarshal.Cast<byte, float>(inputs.bytes);
        double[] noise = new double[options.Features];
        for (int i = 0; i < samples.Length; i++)
        {
            random.Normal(1 + samples[i], 0, noise);
            double[] centre = centres.Value[Samples[samples[i]].Label];
            for (int j = 0; j < noise.Length; j++)
                numbers[i * noise.Length + j] = (float)(centre[j] + options.Spread * noise[j]);
        }
        return inputs;
    }

    private static Sample Describe(BlobsOptions options, int sample) =>
        new(Label: sample % options.Classes, Group: sample, Test: sample >= options.Train);

    /// <summary>The centres of the clouds, vectors of norm 1 in random directions, [classes][features].</summary>
    private static double[][] Centres(BlobsOptions options)
    {
        var random = new RandomStream((ulong)options.Seed);
        return [.. Enumerable.Range(0, options.Classes).Select(label => Direction(random, label, options.Features))];
    }

    private static double[] Direction(RandomStream random, int label, int features)
    {
        double[] vector = new double[features];
        random.Normal(0, (long)label * features, vector);
        double norm = Math.Sqrt(vector.Sum(x => x * x));
        return Array.ConvertAll(vector, x => x / norm);
    }
}
