using System.Runtime.InteropServices;
using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Mnist;

/// <summary>
/// The handwritten digits of MNIST. Training samples come first, then test samples; files are read when a sample is
/// first asked for.
/// </summary>
internal sealed class Mnist : IPublishedDataset
{
    private readonly int train;
    private readonly bool normalise;
    private readonly Lazy<Split> training;
    private readonly Lazy<Split> test;
    private readonly Lazy<IReadOnlyList<Sample>> samples;

    /// <summary>
    /// Makes the data set from the folder that the options name, or from the one beside the plugin, or from the one
    /// that <c>modular data get mnist</c> fills.
    /// </summary>
    public Mnist(MnistOptions options)
    {
        string folder = options.Directory?.FullName ?? UsualFolder();
        train = options.Train;
        normalise = options.Normalise;
        training = new(() => Split.Read(folder, "train", "train", options.Train));
        test = new(() => Split.Read(folder, "t10k", "test", options.Test));
        samples = new(() => [.. TrainingSamples(), .. TestSamples()]);
    }

    Publication IPublishedDataset.Publication => Archive.Publication;

    /// <inheritdoc/>
    public DataShape Shape { get; } = new([1, IdxFile.Side, IdxFile.Side], 10);

    /// <inheritdoc/>
    public IReadOnlyList<Sample> Samples => samples.Value;

    /// <summary>
    /// Images of the named samples, float32 [n, 1, 28, 28]: pixels divided by 255, 0 is background; normalised
    /// if the options say so. They are never augmented.
    /// </summary>
    public Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation)
    {
        Tensor inputs = empty(samples.Length, 1, IdxFile.Side, IdxFile.Side, dtype: ScalarType.Float32);
        Span<float> greys = MemoryMarshal.Cast<byte, float>(inputs.bytes);
        for (int i = 0; i < samples.Length; i++)
            Greys.Scale(Pixels(samples[i]), greys.Slice(i * IdxFile.Pixels, IdxFile.Pixels));
        if (normalise)
            Greys.Normalise(greys);
        return inputs;
    }

    private ReadOnlySpan<byte> Pixels(int sample)
    {
        if (sample < train)
            return training.Value.Image(sample);
        return test.Value.Image(sample - train);
    }

    private IEnumerable<Sample> TrainingSamples() =>
        training.Value.Labels.ToArray().Select((label, i) => new Sample(label, Group: i, Test: false));

    private IEnumerable<Sample> TestSamples() =>
        test.Value.Labels.ToArray().Select((label, i) => new Sample(label, Group: train + i, Test: true));

    private static string UsualFolder()
    {
        string own = Path.Combine(Path.GetDirectoryName(typeof(Mnist).Assembly.Location)!, "data");
        if (Directory.Exists(own))
            return own;
        return Publication.Folder("mnist").FullName;
    }
}
