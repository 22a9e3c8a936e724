using Modular.Data;
using Modular.Files;

namespace Modular.Framework.Tests.Data;

/// <summary>Against a server on this machine: whole, cut, resumed, wrong, silent and absent downloads.</summary>
public sealed class DownloadTests : IDisposable
{
    private static readonly int Whole = TwoFiles.Archive.Length;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_come_out_of_the_archive_and_the_archive_goes()
    {
        using var server = new ArchiveServer(TwoFiles.Archive);
        List<string> said = [];
        new DatasetFetch(TwoFiles.In(folder), said.Add).From(server.Address.ToString());
        TwoFiles.AssertKept(folder);
        Assert.True(TwoFiles.In(folder).IsWhole);
        Assert.Equal($"two: 0 MB from {server.Address}", said[0]);
        Assert.Equal("two: 100 %, 0 MB", said[^1]);
    }

    [Fact]
    public void A_cut_connection_is_taken_up_where_it_broke()
    {
        using var server = new ArchiveServer(TwoFiles.Archive);
        server.Cuts.Enqueue(10_000);
        server.Cuts.Enqueue(5_000);
        Fetch(server);
        Assert.Equal([0, 10_000, 15_000], server.Asked);
        Assert.Equal(TwoFiles.Archive, File.ReadAllBytes(folder["archive"]));
    }

    [Fact]
    public void What_an_earlier_process_left_is_taken_up()
    {
        using var server = new ArchiveServer(TwoFiles.Archive);
        File.WriteAllBytes(folder["archive"], TwoFiles.Archive[..20_000]);
        Fetch(server);
        Assert.Equal([20_000], server.Asked);
    }

    [Fact]
    public void A_whole_archive_is_not_asked_for_again()
    {
        using var server = new ArchiveServer(TwoFiles.Archive);
        File.WriteAllBytes(folder["archive"], TwoFiles.Archive);
        Fetch(server);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public void A_server_without_ranges_begins_anew()
    {
        using var server = new ArchiveServer(TwoFiles.Archive) { Ranges = false };
        server.Cuts.Enqueue(10_000);
        Fetch(server);
        Assert.Equal([0, 10_000], server.Asked);
        Assert.Equal(TwoFiles.Archive, File.ReadAllBytes(folder["archive"]));
    }

    [Fact]
    public void A_connection_that_brings_nothing_more_is_given_up_and_what_came_is_kept()
    {
        using var server = new ArchiveServer(TwoFiles.Archive);
        server.Cuts.Enqueue(10_000);
        server.Cuts.Enqueue(0);
        Assert.Equal(
            $"{server.Address}: ended after 10000 of {Whole} bytes; expected all of them. Give the same command "
                + "again: it goes on from there.",
            Refusal(server)
        );
        Assert.Equal(TwoFiles.Archive[..10_000], File.ReadAllBytes(folder["archive"]));
    }

    [Fact]
    public void A_wrong_archive_is_deleted()
    {
        byte[] other = [.. TwoFiles.Archive];
        other[^1] ^= 1;
        using var server = new ArchiveServer(other);
        Assert.Equal(
            $"{server.Address}: gave a file with the SHA-256 {TwoFiles.Hash(other)}; expected "
                + $"{TwoFiles.Hash(TwoFiles.Archive)}. What it gave is deleted. Try again later, or get it in "
                + "another way and give its path with --from.",
            Refusal(server)
        );
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void An_archive_of_another_size_is_not_fetched()
    {
        using var server = new ArchiveServer(TwoFiles.Archive[..^1]);
        Assert.Equal(
            $"{server.Address}: offers {Whole - 1} bytes; expected an archive of {Whole}. Try again later, or get it "
                + "in another way and give its path with --from.",
            Refusal(server)
        );
    }

    [Fact]
    public void A_refusal_is_told()
    {
        using var server = new ArchiveServer(TwoFiles.Archive) { Refusal = "404 Not Found" };
        Assert.Equal(
            $"{server.Address}: answered 404 (Not Found); expected an archive of {Whole} bytes. Try again later, or "
                + "get it in another way and give its path with --from.",
            Refusal(server)
        );
    }

    [Fact]
    public void A_silent_server_is_not_waited_for()
    {
        using var server = new ArchiveServer(TwoFiles.Archive) { Silent = true };
        server.Cuts.Enqueue(10_000);
        Assert.Equal(
            $"{server.Address}: was silent for 1 s, after 10000 of {Whole} bytes; expected more. Give the same "
                + "command again: it goes on from there.",
            Refusal(server)
        );
    }

    [Fact]
    public void A_server_that_is_not_there()
    {
        Uri address;
        using (var gone = new ArchiveServer([]))
            address = gone.Address;
        string sentence = Assert.Throws<InputException>(() => Fetch(address)).Message;
        Assert.StartsWith($"{address}: cannot be reached (", sentence);
        Assert.EndsWith(
            $"); expected an archive of {Whole} bytes. Try again later, or get it in another way and give its path with --from.",
            sentence
        );
    }

    /// <summary>Who has no net gives the folder of all files, where these are published one by one.</summary>
    [Fact]
    public void Files_one_by_one_are_taken_from_their_folder()
    {
        Uri address;
        using (var gone = new ArchiveServer([]))
            address = gone.Address;
        PublishedData two = TwoFiles.In(folder);
        two = two with
        {
            Publication = two.Publication with
            {
                FileBytes = new Dictionary<string, long> { ["a.bin"] = 30_000, ["b.bin"] = 500 },
            },
        };
        string sentence = Assert
            .Throws<InputException>(() => new DatasetFetch(two, _ => { }).From(address.ToString()))
            .Message;
        Assert.EndsWith(
            "); expected a file of 30000 bytes. Try again later, or get all files of the data set in another way and give "
                + "their folder with --from.",
            sentence
        );
    }

    [Fact]
    public void Two_processes_do_not_fetch_the_same_file()
    {
        using FileStream held = FileLock.Try(folder["archive"])!;
        Assert.Equal(
            $"http://127.0.0.1:9/archive.tar.gz: is being fetched by another process, "
                + $"into {folder["archive"]}; expected to be alone. Wait for it to end.",
            Assert.Throws<InputException>(() => Fetch(TwoFiles.Publication.Address)).Message
        );
    }

    private string Refusal(ArchiveServer server) => Assert.Throws<InputException>(() => Fetch(server)).Message;

    private void Fetch(ArchiveServer server) => Fetch(server.Address);

    private void Fetch(Uri address) =>
        new Download(TwoFiles.Publication, address, _ => { }) { Limit = TimeSpan.FromSeconds(1) }.To(folder["archive"]);
}
