using Modular.Files;

namespace Modular.Framework.Tests;

public sealed class FileLockTests
{
    [Fact]
    public void The_second_to_come_gets_nothing_until_the_first_lets_go()
    {
        using var folder = new TemporaryFolder();
        FileStream? first = FileLock.Try(folder["a.lock"]);
        Assert.NotNull(first);
        Assert.Null(FileLock.Try(folder["a.lock"]));
        first.Dispose();
        using FileStream? second = FileLock.Try(folder["a.lock"]);
        Assert.NotNull(second);
    }

    [Fact]
    public void Locks_on_different_files_do_not_meet()
    {
        using var folder = new TemporaryFolder();
        using FileStream? first = FileLock.Try(folder["a.lock"]);
        using FileStream? second = FileLock.Try(folder["b.lock"]);
        Assert.NotNull(first);
        Assert.NotNull(second);
    }

    [Fact]
    public void A_folder_that_is_missing_is_not_taken_for_a_lock_that_is_held()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<DirectoryNotFoundException>(() => FileLock.Try(folder["none/a.lock"]));
    }
}
