using System.Buffers.Binary;
using System.Security.Cryptography;
using Modular.Contracts;
using Modular.Plugins.Mnist;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Mnist;

/// <summary>The shipped files against the published digests and counts (Plugins/Mnist/data/README.md).</summary>
public sealed class MnistTests
{
    private static readonly Modular.Plugins.Mnist.Mnist Whole = new(new MnistOptions());

    [Theory]
    [InlineData(false, new[] { 5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949 })]
    [InlineData(true, new[] { 980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009 })]
    public void Labels_have_the_published_counts(bool test, int[] counts) =>
        Assert.Equal(
            counts,
            Enumerable
                .Range(0, 10)
                .Select(label => Whole.Samples.Count(sample => sample.Test == test && sample.Label == label))
        );

    [Theory]
    [InlineData(0, 60000, "6bbc9ace898e44ae57da46a324031adb")]
    [InlineData(60000, 10000, "2646ac647ad5339dbf082846283269ea")]
    public void Pixels_have_the_published_digest(int first, int count, string md5)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        hash.AppendData(Words(0x803, count, 28, 28));
        foreach (int[] part in Enumerable.Range(first, count).Chunk(10000))
        {
            using Tensor inputs = Whole.Inputs(part, 0, null);
            hash.AppendData(Array.ConvertAll(inputs.data<float>().ToArray(), grey => (byte)Math.Round(grey * 255)));
        }
        Assert.Equal(md5, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Over all training pictures, whose mean and deviation the constants are.</summary>
    [Fact]
    public void Normalised_greys_have_mean_0_and_deviation_1()
    {
        var normalised = new Modular.Plugins.Mnist.Mnist(new MnistOptions { Normalise = true });
        using Tensor inputs = normalised.Inputs([.. Enumerable.Range(0, 60000)], 0, null);
        Assert.Equal(0, inputs.mean().item<float>(), 2e-4);
        Assert.Equal(1, inputs.std().item<float>(), 2e-4);
        Assert.Equal(-0.1307f / 0.3081f, inputs[0, 0, 0, 0].item<float>(), 1e-6f);
    }

    [Theory]
    [InlineData(false, 60000, "a25bea736e30d166cdddb491f175f624")]
    [InlineData(true, 10000, "27ae3e4e09519cfbb04c329615203637")]
    public void Labels_have_the_published_digest(bool test, int count, string md5)
    {
        byte[] labels = [.. Whole.Samples.Where(sample => sample.Test == test).Select(sample => (byte)sample.Label)];
        Assert.Equal(md5, Convert.ToHexStringLower(MD5.HashData([.. Words(0x801, count), .. labels])));
    }

    [Theory]
    [InlineData("t10k-images-idx3-ubyte.gz", "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6")]
    [InlineData("t10k-labels-idx1-ubyte.gz", "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6")]
    [InlineData("train-images-idx3-ubyte.gz", "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609")]
    [InlineData("train-labels-idx1-ubyte.gz", "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c")]
    public void Shipped_files_are_the_original_ones(string name, string sha256) =>
        Assert.Equal(
            sha256,
            Convert.ToHexStringLower(
                SHA256.HashData(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", name)))
            )
        );

    /// <summary>Every grey is exactly what float32 gives for pixel / 255.</summary>
    [Fact]
    public void Greys_are_pixels_divided_by_255()
    {
        byte[] pixels = [.. Enumerable.Range(0, 260).Select(i => (byte)i)];
        float[] greys = new float[pixels.Length];
        Greys.Scale(pixels, greys);
        Assert.Equal(pixels.Select(pixel => pixel / 255f), greys);
    }

    [Fact]
    public void Fewer_samples_are_the_first_ones()
    {
        Modular.Plugins.Mnist.Mnist few = new(new MnistOptions { Train = 7, Test = 3 });
        Sample[] expected =
        [
            .. Whole.Samples.Take(7),
            .. Whole.Samples.Skip(60000).Take(3).Select((sample, i) => sample with { Group = 7 + i }),
        ];
        Assert.Equal(expected, few.Samples);
        using Tensor inputs = few.Inputs([6, 7, 9], 0, null);
        using Tensor same = Whole.Inputs([6, 60000, 60002], 0, null);
        Assert.Equal(same.data<float>(), inputs.data<float>());
    }

    [Fact]
    public void Each_sample_is_a_group() =>
        Assert.Equal(Enumerable.Range(0, 70000), Whole.Samples.Select(sample => sample.Group));

    [Fact]
    public void The_shape_is_known_without_files()
    {
        Modular.Plugins.Mnist.Mnist absent = new(new MnistOptions { Directory = new DirectoryInfo("/nowhere") });
        Assert.Equal([1, 28, 28], absent.Shape.Sample);
        Assert.Equal(10, absent.Shape.Classes);
    }

    private static byte[] Words(params int[] words) =>
        [.. words.SelectMany(word => BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(word)))];
}
