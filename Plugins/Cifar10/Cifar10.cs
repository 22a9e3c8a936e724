using System.Runtime.InteropServices;
using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Cifar10;

/// <summary>
/// The colour photographs of CIFAR-10. Training samples come first, then test samples; files are read when a sample is
/// first asked for.
/// </summary>
internal sealed class Cifar10 : IPublishedDataset
{
    private readonly Cifar10Options options;
    private readonly Picture picture;
    private readonly Lazy<Split> training;
    private readonly Lazy<Split> test;
    private readonly Lazy<IReadOnlyList<Sample>> samples;

    /// <summary>Makes the data set from the folder that the options name, or from the one of fetched data.</summary>
    /// <param name="options">The options of the scenario.</param>
    /// <param name="records">The number of records of each file.</param>
    public Cifar10(Cifar10Options options, int records = BatchFile.Records)
    {
        this.options = options;
        picture = new Picture(options.Normalise, options.Padding);
        DirectoryInfo folder = options.Directory ?? Publication.Folder("cifar-10");
        training = new(() => Split.Read(folder, Archive.Training, records, options.Train));
        test = new(() => Split.Read(folder, Archive.Test, records, options.Test));
        samples = new(() => [.. TrainingSamples(), .. TestSamples()]);
    }

    /// <inheritdoc/>
    public DataShape Shape { get; } = new([Picture.Channels, Picture.Side, Picture.Side], 10);

    /// <inheritdoc/>
    public IReadOnlyList<Sample> Samples => samples.Value;

    /// <inheritdoc/>
    Publication IPublishedDataset.Publication => Archive.Publication;

    /// <summary>
    /// Pictures of the named samples, float32 [n, 3, 32, 32], with the channels red, green and blue. Where a stream is
    /// given and the options ask for it, each epoch sees another view of a sample.
    /// </summary>
    public Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation)
    {
        Tensor inputs = empty(samples.Length, Picture.Channels, Picture.Side, Picture.Side, dtype: ScalarType.Float32);
        Span<float> values = MemoryMarshal.Cast<byte, float>(inputs.bytes);
        for (int i = 0; i < samples.Length; i++)
        {
            View view = default;
            if (options.Augment && augmentation is { } stream)
                view = View.Draw(stream, epoch, samples[i]);
            picture.Write(Pixels(samples[i]), view, values.Slice(i * Picture.Bytes, Picture.Bytes));
        }
        return inputs;
    }

    private ReadOnlySpan<byte> Pixels(int sample)
    {
        if (sample < options.Train)
            return training.Value.Pixels(sample);
        return test.Value.Pixels(sample - options.Train);
    }

    private IEnumerable<Sample> TrainingSamples() =>
        training.Value.Labels.Select((label, i) => new Sample(label, Group: i, Test: false));

    private IEnumerable<Sample> TestSamples() =>
        test.Value.Labels.Select((label, i) => new Sample(label, Group: options.Train + i, Test: true));
}
