using System.Runtime.InteropServices;
using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Mnist;

/// <summary>Training samples come first, then test samples; files are read when a sample is first asked for.</summary>
internal sealed class Mnist : IDataset
{
    private readonly int train;
    private readonly Lazy<Split> training;
    private readonly Lazy<Split> test;
    private readonly Lazy<IReadOnlyList<Sample>> samples;

    public Mnist(MnistOptions options)
    {
        string folder =
            options.Directory?.FullName
            ?? Path.Combine(Path.GetDirectoryName(typeof(Mnist).Assembly.Location)!, "data");
        train = options.Train;
        training = new(() => Split.Read(folder, "train", "train", options.Train));
        test = new(() => Split.Read(folder, "t10k", "test", options.Test));
        samples = new(() =>
            [.. Describe(training.Value.Labels, 0, false), .. Describe(test.Value.Labels, train, true)]
        );
    }

    public DataShape Shape { get; } = new([1, IdxFile.Side, IdxFile.Side], 10);

    public IReadOnlyList<Sample> Samples => samples.Value;

    /// <summary>Pixels divided by 255, 0 is background; not augmented.</summary>
    public Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation)
    {
        Tensor inputs = empty(samples.Length, 1, IdxFile.Side, IdxFile.Side, dtype: ScalarType.Float32);
        Span<float> greys = MemoryMarshal.Cast<byte, float>(inputs.bytes);
        for (int i = 0; i < samples.Length; i++)
            Greys.Scale(Pixels(samples[i]), greys.Slice(i * IdxFile.Pixels, IdxFile.Pixels));
        return inputs;
    }

    private ReadOnlySpan<byte> Pixels(int sample) =>
        sample < train ? training.Value.Image(sample) : test.Value.Image(sample - train);

    private static IEnumerable<Sample> Describe(ReadOnlyMemory<byte> labels, int first, bool test) =>
        labels.ToArray().Select((label, i) => new Sample(label, first + i, test));
}
