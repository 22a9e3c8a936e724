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

    [Fact]
    public async Task Waiting_ends_when_the_holder_lets_go()
    {
        using var folder = new TemporaryFolder();
        HeldLock held = HeldLock.Try(folder["a.lock"])!;
        Task<HeldLock> next = Task.Run(() => HeldLock.Wait(folder["a.lock"], TimeSpan.FromMinutes(1)));
        await Task.Delay(300);
        Assert.False(next.IsCompleted);
        held.Dispose();
        using HeldLock got = await next.WaitAsync(TimeSpan.FromSeconds(20));
    }

    /// <summary>As by a process that is stopped: it holds the lock and gives no sign of life.</summary>
    [Fact]
    public void A_silent_holder_is_named_and_its_place_is_taken()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps a file that is held.");
        using var folder = new TemporaryFolder();
        using FileStream stopped = FileLock.Try(folder["a.lock"])!;
        folder.Write("a.lock.holder", "lab-3 4711 7");
        var seen = new List<LockHolder>();
        using HeldLock taken = HeldLock.Wait(folder["a.lock"], TimeSpan.FromSeconds(1), seen.Add);
        Assert.Equal("process 4711 on lab-3", seen[0].Name);
        Assert.Null(HeldLock.Try(folder["a.lock"]));
    }

    [Fact]
    public async Task A_holder_that_lives_is_not_robbed()
    {
        using var folder = new TemporaryFolder();
        HeldLock held = HeldLock.Try(folder["a.lock"])!;
        Task<HeldLock> next = Task.Run(() => HeldLock.Wait(folder["a.lock"], TimeSpan.FromSeconds(5)));
        await Task.Delay(TimeSpan.FromSeconds(7));
        Assert.False(next.IsCompleted);
        held.Dispose();
        using HeldLock got = await next.WaitAsync(TimeSpan.FromSeconds(20));
    }
}
