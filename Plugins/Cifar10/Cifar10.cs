using System.Runtime.InteropServices;
using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Cifar10;

/// <summary>Training samples come first, then test samples; files are read when a sample is first asked for.</summary>
internal sealed class Cifar10 : IPublishedDataset
{
    private readonly Cifar10Options options;
    private readonly Picture picture;
    private readonly Lazy<Split> training;
    private readonly Lazy<Split> test;
    private readonly Lazy<IReadOnlyList<Sample>> samples;

    /// <param name="options">Which samples, from where.</param>
    /// <param name="records">Of each file.</param>
    public Cifar10(Cifar10Options options, int records = BatchFile.Records)
    {
        this.options = options;
        picture = new Picture(options.Normalise, options.Padding);
        DirectoryInfo folder = options.Directory ?? Publication.Folder("cifar-10");
        training = new(() => Split.Read(folder, Archive.Training, (records, options.Train)));
        test = new(() => Split.Read(folder, Archive.Test, (records, options.Test)));
        samples = new(() =>
            [.. Describe(training.Value.Labels, 0, false), .. Describe(test.Value.Labels, options.Train, true)]
        );
    }

    public DataShape Shape { get; } = new([Picture.Channels, Picture.Side, Picture.Side], 10);

    public IReadOnlyList<Sample> Samples => samples.Value;

    Publication IPublishedDataset.Publication => Archive.Publication;

    /// <summary>
    /// Channels red, green and blue. A sample is seen anew in each epoch where a stream is given and the options ask
    /// for it.
    /// </summary>
    public Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation)
    {
        Tensor inputs = empty(samples.Length, Picture.Channels, Picture.Side, Picture.Side, dtype: ScalarType.Float32);
        Span<float> values = MemoryMarshal.Cast<byte, float>(inputs.bytes);
        RandomStream? stream = options.Augment ? augmentation : null;
        for (int i = 0; i < samples.Length; i++)
            picture.Write(
                Pixels(samples[i]),
                stream is { } random ? View.Draw(random, epoch, samples[i]) : default,
                values.Slice(i * Picture.Bytes, Picture.Bytes)
            );
        return inputs;
    }

    private ReadOnlySpan<byte> Pixels(int sample) =>
        sample < options.Train ? training.Value.Pixels(sample) : test.Value.Pixels(sample - options.Train);

    private static IEnumerable<Sample> Describe(IEnumerable<int> labels, int first, bool test) =>
        labels.Select((label, i) => new Sample(label, first + i, test));
}
