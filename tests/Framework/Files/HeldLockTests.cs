using Modular.Files;

namespace Modular.Framework.Tests;

public sealed class HeldLockTests : IDisposable
{
    private const string Elsewhere = "lab-3 4711 0 elsewhere 0123";

    private readonly TemporaryFolder folder = new();
    private readonly string path;

    public HeldLockTests() => path = folder["a.claim"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Waiting_ends_when_the_holder_lets_go()
    {
        HeldLock held = HeldLock.Try(path)!;
        Task<HeldLock> next = Task.Run(() => HeldLock.Wait(path, TimeSpan.FromMinutes(1)));
        await Task.Delay(300);
        Assert.False(next.IsCompleted);
        held.Dispose();
        using HeldLock got = await next.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_silent_holder_elsewhere_is_named_and_its_place_is_taken()
    {
        File.WriteAllText(path, HolderSign.Write(Elsewhere, 7));
        File.SetLastWriteTimeUtc(path, new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var seen = new List<LockHolder>();
        using HeldLock taken = HeldLock.Wait(path, TimeSpan.FromSeconds(1), seen.Add);
        Assert.Equal(("process 4711 on lab-3", false), (seen[0].Name, seen[0].Lives));
        Assert.InRange(seen.Count, 4, 20);
        Assert.Null(HeldLock.Try(path));
    }

    /// <summary>It gives its signs in the file; another machine could see no more of it.</summary>
    [Fact]
    public async Task A_holder_that_lives_is_not_robbed()
    {
        HeldLock held = HeldLock.Try(path)!;
        Task<HeldLock> next = Task.Run(() => HeldLock.Wait(path, TimeSpan.FromSeconds(5)));
        await Task.Delay(TimeSpan.FromSeconds(7));
        Assert.False(next.IsCompleted);
        held.Dispose();
        using HeldLock got = await next.WaitAsync(TimeSpan.FromSeconds(20));
    }

    /// <summary>The same number may be that of another process by now: it started at another time.</summary>
    [Theory]
    [InlineData(99999999, 1)]
    [InlineData(null, 1)]
    public void A_holder_of_this_machine_that_has_ended_loses_it_at_once(int? id, long start)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Reads /proc.");
        ProcessMark gone = ProcessMark.Own with { Id = id ?? Environment.ProcessId, Start = start };
        File.WriteAllText(path, HolderSign.Write($"{gone.Text} 0123", 7));
        Assert.False(HeldLock.IsHeld(path));
        using HeldLock? taken = HeldLock.Try(path);
        Assert.NotNull(taken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("lab-3 4711 7")]
    [InlineData("lab-3 x 0 elsewhere 0123 7")]
    [InlineData("lab-3 0 0 elsewhere 0123 7")]
    public void What_is_no_sign_holds_the_lock_for_its_time(string text)
    {
        File.WriteAllText(path, text);
        Assert.Null(HeldLock.Try(path));
        LockHolder? seen = null;
        using HeldLock taken = HeldLock.Wait(path, TimeSpan.FromSeconds(0.3), holder => seen = holder);
        Assert.Equal("another process", seen!.Name);
    }

    [Fact]
    public void The_lock_of_another_holder_than_the_silent_one_is_left()
    {
        using HeldLock? held = HeldLock.Try(path);
        HeldLock.Free(path, new HolderSign(Elsewhere, "7"));
        Assert.Null(HeldLock.Try(path));
        Assert.Equal(["a.claim"], folder.Files);
    }

    [Fact]
    public void Who_was_robbed_leaves_the_lock_of_the_next()
    {
        HeldLock robbed = HeldLock.Try(path)!;
        HeldLock.Free(path, HolderSign.Read(path));
        using HeldLock? next = HeldLock.Try(path);
        robbed.Dispose();
        Assert.True(HeldLock.IsHeld(path));
    }

    [Fact]
    public async Task Of_many_at_once_one_gets_it()
    {
        using var together = new Barrier(8);
        HeldLock?[] got = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(TryTogether, TaskCreationOptions.LongRunning))
        );
        Assert.Single(got, held => held is not null);
        got.First(held => held is not null)!.Dispose();
        Assert.Empty(folder.Files);

        HeldLock? TryTogether()
        {
            together.SignalAndWait();
            return HeldLock.Try(path);
        }
    }
}
