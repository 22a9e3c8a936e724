using Modular.Contracts;
using Modular.Plugins.Cifar10;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Cifar10;

/// <summary>What pixels become, against the definition written out.</summary>
public sealed class Cifar10Tests : IDisposable
{
    private readonly BatchFolder files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Samples_are_in_the_order_of_the_files()
    {
        IReadOnlyList<Sample> samples = Data(new() { Train = 18, Test = 3 }).Samples;
        Assert.Equal(
            [.. Enumerable.Range(0, 18), 20, 21, 22],
            samples.Select(sample => sample.Group < 18 ? sample.Group : sample.Group + 2)
        );
        Assert.Equal([.. Enumerable.Range(0, 18), 20, 21, 22], Enumerable.Range(0, 21).Select(Origin));
        Assert.Equal(Enumerable.Range(0, 21).Select(i => Origin(i) % 10), samples.Select(sample => sample.Label));
        Assert.Equal(Enumerable.Range(0, 21).Select(i => i >= 18), samples.Select(sample => sample.Test));
    }

    [Fact]
    public void Pixels_are_normalised_by_channel()
    {
        double[] mean = [0.4914, 0.4822, 0.4465];
        double[] deviation = [0.2023, 0.1994, 0.2010];
        float[] values = Inputs(Data(new()), 5, null);
        float[] plain = Inputs(Data(new() { Normalise = false }), 5, null);
        byte[] pixels = BatchFolder.Record(5)[1..];
        for (int i = 0; i < 3072; i++)
        {
            Assert.Equal(pixels[i] / 255f, plain[i]);
            Assert.Equal((pixels[i] / 255.0 - mean[i / 1024]) / deviation[i / 1024], values[i], 1e-5);
        }
    }

    [Theory]
    [InlineData(Padding.Black)]
    [InlineData(Padding.Edge)]
    internal void A_view_is_a_window_of_the_padded_picture_then_flipped(Padding padding)
    {
        byte[] pixels = BatchFolder.Record(3)[1..];
        float[] values = new float[3072];
        foreach (View view in new View[] { new(0, 0, false), new(4, -4, false), new(-3, 2, true), new(4, 4, true) })
        {
            new Picture(normalise: false, padding).Write(pixels, view, values);
            for (int i = 0; i < values.Length; i++)
                Assert.Equal(Seen((pixels, padding), view, (i / 1024, i / 32 % 32, i % 32)), values[i]);
        }
    }

    [Fact]
    public void Training_samples_are_seen_anew_in_every_epoch_of_every_stream()
    {
        Modular.Plugins.Cifar10.Cifar10 data = Data(new());
        string[] seen =
        [
            .. from key in new ulong[] { 1, 2, 3 }
            from epoch in Enumerable.Range(0, 20)
            select string.Join(' ', Inputs(data, 7, new RandomStream(key), epoch).Take(200)),
        ];
        Assert.InRange(seen.Distinct().Count(), 45, 60); // 60 draws of 162 views: 50 differ on average, 2.6 is the spread.
        Assert.Equal(Inputs(data, 7, null), Inputs(Data(new() { Augment = false }), 7, new RandomStream(1)));
    }

    /// <summary>A chi-square of 161 degrees of freedom: mean 161, spread 18.</summary>
    [Fact]
    public void Every_view_is_as_likely()
    {
        const int draws = 162 * 400;
        int[] counts = new int[162];
        for (int sample = 0; sample < draws; sample++)
        {
            var view = View.Draw(new RandomStream(5), sample % 3, sample);
            counts[(view.Right + 4) * 18 + (view.Down + 4) * 2 + (view.Flipped ? 1 : 0)]++;
        }
        Assert.InRange(counts.Sum(count => Math.Pow(count - 400, 2) / 400), 161 - 5 * 18, 161 + 5 * 18);
    }

    [Fact]
    public void Only_the_files_that_samples_need_are_read()
    {
        foreach (string name in BatchFolder.Names[2..5])
            File.Delete(files.Path(name));
        Assert.Equal(8 + 4, Data(new() { Train = 8 }).Samples.Count);
        Assert.Throws<FileNotFoundException>(() => Data(new() { Train = 9 }).Samples);
    }

    [Fact]
    public void The_shape_and_the_publication_are_known_without_files()
    {
        Modular.Plugins.Cifar10.Cifar10 absent = new(new Cifar10Options { Directory = new DirectoryInfo("/nowhere") });
        Assert.Equal([3, 32, 32], absent.Shape.Sample);
        Assert.Equal(BatchFolder.Names, ((IPublishedDataset)absent).Publication.Files.Keys.Order());
    }

    /// <summary>Sample 0 to 23 of the files that a sample of 18 + 3 is.</summary>
    private static int Origin(int sample) => sample < 18 ? sample : sample + 2;

    private static float Seen((byte[] Pixels, Padding Padding) picture, View view, (int Channel, int Y, int X) at)
    {
        float[,] padded = new float[40, 40];
        for (int i = 0; i < 1024; i++)
            padded[4 + i / 32, 4 + i % 32] = picture.Pixels[at.Channel * 1024 + i] / 255f;
        if (picture.Padding == Padding.Edge)
        {
            for (int i = 4; i < 36; i++)
            for (int j = 0; j < 4; j++)
                (padded[i, j], padded[i, 36 + j]) = (padded[i, 4], padded[i, 35]);
            for (int i = 0; i < 4; i++)
            for (int j = 0; j < 40; j++)
                (padded[i, j], padded[36 + i, j]) = (padded[4, j], padded[35, j]);
        }
        return padded[4 + view.Down + at.Y, 4 + view.Right + (view.Flipped ? 31 - at.X : at.X)];
    }

    private Modular.Plugins.Cifar10.Cifar10 Data(Cifar10Options options) =>
        new(
            options with
            {
                Directory = files.Folder,
                Train = Math.Min(options.Train, 20),
                Test = Math.Min(options.Test, 4),
            },
            BatchFolder.Records
        );

    private static float[] Inputs(
        Modular.Plugins.Cifar10.Cifar10 data,
        int sample,
        RandomStream? stream,
        long epoch = 0
    )
    {
        using Tensor inputs = data.Inputs([sample], epoch, stream);
        return inputs.data<float>().ToArray();
    }
}
