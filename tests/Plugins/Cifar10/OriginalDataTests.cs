using System.Reflection;
using System.Security.Cryptography;
using Modular.Contracts;
using Modular.Plugins.Cifar10;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Cifar10;

/// <summary>The original files, where they are at hand: their licence keeps them out of the repository.</summary>
public sealed class OriginalDataTests
{
    private static readonly string Root = typeof(OriginalDataTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "RepositoryRoot")
        .Value!;

    private static readonly DirectoryInfo? Folder = new[]
    {
        Publication.Folder("cifar-10"),
        new DirectoryInfo(Path.Combine(Root, "../shared/data/cifar10")),
    }.FirstOrDefault(folder => folder.Exists);

    [Fact]
    public void Every_class_has_5000_samples_for_training_and_1000_for_test()
    {
        IReadOnlyList<Sample> samples = Data().Samples;
        Assert.Equal(
            Enumerable.Repeat((5000, 1000), 10),
            Enumerable
                .Range(0, 10)
                .Select(label =>
                    (
                        samples.Count(sample => sample.Label == label && !sample.Test),
                        samples.Count(sample => sample.Label == label && sample.Test)
                    )
                )
        );
    }

    /// <summary>Labels and inputs give every file back, bit for bit.</summary>
    [Fact]
    public void Labels_and_pixels_have_the_published_digests()
    {
        Modular.Plugins.Cifar10.Cifar10 data = Data();
        string[] digests = [.. Enumerable.Range(0, 60000).Chunk(10000).Select(file => Digest(data, file))];
        Assert.Equal(Archive.Publication.Files.OrderBy(file => file.Key).Select(file => file.Value), digests);
    }

    private static string Digest(Modular.Plugins.Cifar10.Cifar10 data, int[] file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (int[] some in file.Chunk(1000))
        {
            using Tensor inputs = data.Inputs(some, 0, null);
            byte[] pixels = Array.ConvertAll(inputs.data<float>().ToArray(), grey => (byte)Math.Round(grey * 255));
            for (int i = 0; i < some.Length; i++)
            {
                hash.AppendData([(byte)data.Samples[some[i]].Label]);
                hash.AppendData(pixels, i * 3072, 3072);
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Modular.Plugins.Cifar10.Cifar10 Data()
    {
        Assert.SkipUnless(
            Folder is not null,
            "CIFAR-10 is not here: 'modular data get cifar-10' fetches it, or put its files into "
                + "../shared/data/cifar10 beside the repository."
        );
        return new(new Cifar10Options { Directory = Folder, Normalise = false });
    }
}
