using Modular.Files;

namespace Modular.Framework.Tests;

public sealed class AtomicFileTests
{
    [Fact]
    public void A_file_is_written_and_no_draft_is_left()
    {
        using var folder = new TemporaryFolder();
        AtomicFile.Write(folder["a.txt"], "größer");
        Assert.Equal("größer"u8.ToArray(), File.ReadAllBytes(folder["a.txt"]));
        Assert.Equal(["a.txt"], folder.Files);
    }

    [Fact]
    public void An_old_file_is_replaced_as_a_whole()
    {
        using var folder = new TemporaryFolder();
        AtomicFile.Write(folder["a.txt"], "a long text that was here before");
        AtomicFile.Write(folder["a.txt"], "new");
        Assert.Equal("new", File.ReadAllText(folder["a.txt"]));
    }

    [Fact]
    public void A_writer_that_fails_half_way_leaves_the_old_content_and_no_draft()
    {
        using var folder = new TemporaryFolder();
        AtomicFile.Write(folder["a.txt"], "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(folder["a.txt"], Half));
        Assert.Equal("old", File.ReadAllText(folder["a.txt"]));
        Assert.Equal(["a.txt"], folder.Files);
    }

    [Fact]
    public void A_writer_that_fails_half_way_leaves_no_new_file()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(folder["a.txt"], Half));
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void A_reader_meanwhile_sees_the_old_content()
    {
        using var folder = new TemporaryFolder();
        AtomicFile.Write(folder["a.txt"], "old");
        AtomicFile.Write(
            folder["a.txt"],
            stream =>
            {
                stream.Write("new"u8);
                stream.Flush();
                Assert.Equal("old", File.ReadAllText(folder["a.txt"]));
            }
        );
        Assert.Equal("new", File.ReadAllText(folder["a.txt"]));
    }

    private static void Half(Stream stream)
    {
        stream.Write("half of it"u8);
        stream.Flush();
        throw new InvalidOperationException();
    }
}
