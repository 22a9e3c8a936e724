using System.IO.Compression;
using Modular.Data;

namespace Modular.Framework.Tests.Data;

/// <summary>Data sets that come from a path.</summary>
public sealed class DatasetFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder source = new();

    public void Dispose()
    {
        folder.Dispose();
        source.Dispose();
    }

    [Fact]
    public void From_an_archive()
    {
        File.WriteAllBytes(source["archive"], TwoFiles.Archive);
        From(source["archive"]);
        TwoFiles.AssertKept(folder);
    }

    [Fact]
    public void From_a_folder_of_plain_and_packed_files()
    {
        File.WriteAllBytes(source["a.bin"], TwoFiles.Contents["a.bin"]);
        using (var packed = new BrotliStream(File.Create(source["b.bin.br"]), CompressionLevel.Fastest))
            packed.Write(TwoFiles.Contents["b.bin"]);
        From(source.Path);
        TwoFiles.AssertKept(folder);
    }

    [Fact]
    public void Another_file_is_refused_and_not_kept()
    {
        File.WriteAllBytes(source["a.bin"], [1]);
        AssertRefused(
            source.Path,
            $"its a.bin has the SHA-256 {TwoFiles.Hash([1])}; "
                + $"expected {TwoFiles.Hash(TwoFiles.Contents["a.bin"])}, as published. Get it again, or from elsewhere."
        );
        Assert.Empty(folder.Files);
    }

    /// <summary>A small archive of nothing but zeros.</summary>
    [Theory]
    [InlineData("archive")]
    [InlineData("a.bin.br")]
    public void What_unpacks_to_far_too_much_is_refused_on_the_way(string name)
    {
        byte[] zeros = new byte[100 << 20];
        if (name == "archive")
            File.WriteAllBytes(
                source[name],
                TwoFiles.Packed(new Dictionary<string, byte[]> { ["unwanted"] = zeros, ["a.bin"] = zeros })
            );
        else
            using (var packed = new BrotliStream(File.Create(source[name]), CompressionLevel.Fastest))
                packed.Write(zeros);
        long most = 16 * TwoFiles.Publication.Bytes;
        AssertRefused(
            name == "archive" ? source[name] : source.Path,
            $"unpacks to more than {most} bytes; expected at most 16 times the {TwoFiles.Publication.Bytes} bytes "
                + "that the published archive has. Get it from elsewhere."
        );
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        File.WriteAllBytes(source["a.bin"], TwoFiles.Contents["a.bin"]);
        AssertRefused(source.Path, "lacks b.bin; expected a.bin, b.bin. Give the whole data set.");
        Assert.Equal(["b.bin"], TwoFiles.In(folder).Missing);
        Assert.False(TwoFiles.In(folder).IsWhole);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.9)]
    public void An_archive_cut_short_is_refused(double kept)
    {
        File.WriteAllBytes(source["archive"], TwoFiles.Archive[..(int)(kept * TwoFiles.Archive.Length)]);
        Assert.StartsWith(
            $"{source["archive"]}: ",
            Assert.Throws<InputException>(() => From(source["archive"])).Message
        );
        Assert.False(TwoFiles.In(folder).IsWhole);
    }

    [Fact]
    public void A_text_is_no_archive()
    {
        File.WriteAllText(source["archive"], "hello");
        AssertRefused(
            source["archive"],
            "cannot be unpacked; expected whole files, or a whole .tar.gz archive. Get it again."
        );
    }

    [Fact]
    public void A_path_that_leads_nowhere() =>
        AssertRefused(
            source["none"],
            "is missing, empty, or no ordinary file; expected a folder of the data set's files, or its archive. Correct the path."
        );

    [Fact]
    public void A_file_that_was_changed_later_is_noticed()
    {
        File.WriteAllBytes(source["archive"], TwoFiles.Archive);
        From(source["archive"]);
        File.WriteAllBytes(folder["b.bin"], [1]);
        Assert.Empty(TwoFiles.In(folder).Missing);
        Assert.False(TwoFiles.In(folder).IsWhole);
    }

    private void From(string path) => new DatasetFetch(TwoFiles.In(folder), _ => { }).From(path);

    private void AssertRefused(string path, string sentence) =>
        Assert.Equal($"{path}: {sentence}", Assert.Throws<InputException>(() => From(path)).Message);
}
