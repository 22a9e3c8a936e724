using System.Diagnostics;
using Modular.Rigs;

namespace Modular.Framework.Tests;

public sealed class OptionFilesTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void A_folder_changes_with_every_file_in_it()
    {
        Fill();
        string before = Hash();
        temporary.Write("data/deep/b.csv", "3");
        Assert.NotEqual(before, Hash());
    }

    [Fact]
    public void Links_back_to_a_folder_are_not_followed_for_ever()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Makes links.");
        Fill();
        string before = Hash();
        string data = Path.Combine(temporary.Path, "data");
        foreach (string name in new[] { "loop", "again", "deep/up" })
            Directory.CreateSymbolicLink(Path.Combine(data, name), data);
        Assert.Equal(before, Hash());
    }

    [Fact]
    public void Pipes_and_devices_are_named_and_not_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Makes a pipe.");
        Fill();
        string before = Hash();
        using (Process made = Process.Start("mkfifo", Path.Combine(temporary.Path, "data", "pipe")))
            made.WaitForExit();
        string withPipe = Hash();
        File.CreateSymbolicLink(Path.Combine(temporary.Path, "data", "zero"), "/dev/zero");
        Assert.Equal(3, new[] { before, withPipe, Hash() }.Distinct().Count());
    }

    private void Fill()
    {
        temporary.Write("data/a.csv", "1");
        temporary.Write("data/deep/b.csv", "2");
    }

    private string Hash() =>
        OptionFiles.Hashes(new Options { Folder = new DirectoryInfo(Path.Combine(temporary.Path, "data")) })[
            nameof(Options.Folder)
        ];

    private sealed record Options
    {
        public required DirectoryInfo Folder { get; init; }
    }
}
