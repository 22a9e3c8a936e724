using System.Diagnostics;
using Modular.Plugins.Cifar10;

namespace Modular.Plugins.Tests.Cifar10;

/// <summary>Files of others, whole and broken; each message is the user's sentence.</summary>
public sealed class BatchFileTests : IDisposable
{
    private const string Get = "Get the original files with 'modular data get cifar-10'.";
    private const string Expected = "a batch of CIFAR-10 has 12292 bytes, 4 records of 3073";

    private readonly BatchFolder files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Files_may_be_packed()
    {
        using TorchSharp.DisposeScope scope = TorchSharp.torch.NewDisposeScope();
        float[] plain = Data().Inputs([4, 5, 23], 0, null).data<float>().ToArray();
        for (int file = 0; file < 6; file++)
            files.Pack(BatchFolder.Names[file], BatchFolder.Batch(file));
        Assert.Equal(plain, Data().Inputs([4, 5, 23], 0, null).data<float>().ToArray());
    }

    [Fact]
    public void A_missing_folder()
    {
        files.Folder.Delete(recursive: true);
        AssertMissing(files.Folder.FullName);
        files.Folder.Create();
    }

    [Fact]
    public void A_missing_file()
    {
        File.Delete(files.Path("test_batch.bin"));
        AssertMissing(files.Path("test_batch.bin"));
    }

    [Fact]
    public void A_file_cut_short() => AssertBroken(BatchFolder.Batch(0)[..^1], $"has 12291 bytes; {Expected}");

    [Fact]
    public void A_file_of_fewer_records() => AssertBroken(BatchFolder.Batch(0)[..3073], $"has 3073 bytes; {Expected}");

    [Fact]
    public void A_file_that_goes_on() => AssertBroken([.. BatchFolder.Batch(0), 1], $"has 12293 bytes; {Expected}");

    [Fact]
    public void An_empty_file() => AssertBroken([], "is empty, or no ordinary file; it should hold records");

    [Fact]
    public void A_file_that_is_far_too_large() =>
        AssertBroken(new byte[30730001], "has 30730001 bytes; the largest of the original files has 30730000");

    [Fact]
    public void A_label_above_9()
    {
        byte[] batch = BatchFolder.Batch(0);
        batch[2 * 3073] = 10;
        AssertBroken(batch, "label 2, counted from 0, is 10; labels are 0 to 9");
    }

    [Fact]
    public void A_packed_file_cut_short()
    {
        files.Pack("data_batch_1.bin", BatchFolder.Batch(0));
        byte[] packed = File.ReadAllBytes(files.Path("data_batch_1.bin.br"));
        File.WriteAllBytes(files.Path("data_batch_1.bin.br"), packed[..(packed.Length / 2)]);
        Assert.Matches(
            "^.*data_batch_1.bin.br: (has [0-9]+ bytes; a batch of CIFAR-10 has 12292 bytes, 4 records of "
                + "3073|cannot be unpacked; it should be one whole Brotli file)[.] Get",
            Refusal()
        );
    }

    [Fact]
    public void A_packed_file_that_is_none()
    {
        File.Delete(files.Path("data_batch_1.bin"));
        File.WriteAllText(files.Path("data_batch_1.bin.br"), "This is a text, and no picture.");
        Assert.Equal(
            $"{files.Path("data_batch_1.bin.br")}: cannot be unpacked; it should be one whole Brotli file. {Get}",
            Refusal()
        );
    }

    [Fact]
    public void A_packed_file_that_never_ends()
    {
        files.Pack("data_batch_1.bin", new byte[40_000_000]);
        Assert.Equal(
            $"{files.Path("data_batch_1.bin.br")}: has more than 30730000 bytes; {Expected}. {Get}",
            Refusal()
        );
    }

    [Fact]
    public void A_link_that_leads_nowhere()
    {
        File.Delete(files.Path("data_batch_1.bin"));
        File.CreateSymbolicLink(files.Path("data_batch_1.bin"), files.Path("gone"));
        Assert.Equal(
            $"{files.Path("data_batch_1.bin")}: cannot be read; it should be a readable file. "
                + "Check its permissions, and where it leads if it is a link.",
            Refusal()
        );
    }

    [Fact]
    public void A_pipe()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        File.Delete(files.Path("data_batch_1.bin"));
        using (var made = Process.Start("mkfifo", [files.Path("data_batch_1.bin")]))
            made.WaitForExit();
        Assert.Equal(
            $"{files.Path("data_batch_1.bin")}: is empty, or no ordinary file; it should hold records. {Get}",
            Refusal()
        );
    }

    private Modular.Plugins.Cifar10.Cifar10 Data() =>
        new(
            new Cifar10Options
            {
                Directory = files.Folder,
                Train = 20,
                Test = 4,
            },
            BatchFolder.Records
        );

    private void AssertMissing(string path)
    {
        FileNotFoundException e = Assert.Throws<FileNotFoundException>(() => Data().Samples);
        Assert.Equal(
            $"{path}: does not exist; expected the binary batches of CIFAR-10. Get them with 'modular data get "
                + "cifar-10', or name their folder with the option 'directory'.",
            e.Message
        );
    }

    private void AssertBroken(byte[] content, string wrong)
    {
        File.WriteAllBytes(files.Path("data_batch_1.bin"), content);
        Assert.Equal($"{files.Path("data_batch_1.bin")}: {wrong}. {Get}", Refusal());
    }

    private string Refusal() => Assert.Throws<InvalidDataException>(() => Data().Samples).Message;
}
