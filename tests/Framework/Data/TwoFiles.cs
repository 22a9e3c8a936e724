using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Modular.Contracts;
using Modular.Data;

namespace Modular.Framework.Tests.Data;

/// <summary>A data set of two small files, and their archive.</summary>
internal static class TwoFiles
{
    public static IReadOnlyDictionary<string, byte[]> Contents { get; } =
        new Dictionary<string, byte[]> { ["a.bin"] = Noise(1, 30_000), ["b.bin"] = Noise(2, 500) };

    public static byte[] Archive { get; } = Packed(Contents);

    public static Publication Publication { get; } =
        new()
        {
            Address = new Uri("http://127.0.0.1:9/archive.tar.gz"),
            Bytes = Archive.Length,
            Sha256 = Hash(Archive),
            Files = Contents.ToDictionary(file => file.Key, file => Hash(file.Value)),
            Terms = "Made up.",
        };

    public static PublishedData In(TemporaryFolder folder) => new("two", Publication, new DirectoryInfo(folder.Path));

    /// <summary>A .tar.gz whose files lie in a folder, with one that nobody wants.</summary>
    public static byte[] Packed(IReadOnlyDictionary<string, byte[]> contents)
    {
        using var archive = new MemoryStream();
        using (var packed = new GZipStream(archive, CompressionLevel.Fastest))
        using (var tar = new TarWriter(packed))
            foreach ((string name, byte[] content) in contents.Append(new("readme.html", [1, 2, 3])))
                tar.WriteEntry(
                    new UstarTarEntry(TarEntryType.RegularFile, "folder/" + name)
                    {
                        DataStream = new MemoryStream(content),
                        ModificationTime = DateTimeOffset.UnixEpoch,
                    }
                );
        return archive.ToArray();
    }

    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Whether the folder holds the files, and nothing else.</summary>
    public static void AssertKept(TemporaryFolder folder)
    {
        Assert.Equal(Contents.Keys, folder.Files);
        Assert.All(Contents, file => Assert.Equal(file.Value, File.ReadAllBytes(folder[file.Key])));
    }

    private static byte[] Noise(ulong key, int count)
    {
        uint[] words = new uint[count];
        new RandomStream(key).Bits(0, 0, words);
        return Array.ConvertAll(words, word => (byte)word);
    }
}
