using System.Diagnostics;
using Modular.Files;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>Workers whose time is short leave in order: nothing half done, no claim kept, exit code 0.</summary>
public sealed class LeavingWorkerTests : IDisposable
{
    private const string GivenUp = "No time to end the trial under way; it is given up, and free for other workers.";

    private readonly Command command = new();

    public LeavingWorkerTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Sends signals.");
        command.Write("long.yaml", Tiny.Long);
        using RunningCommand run = command.Start("run", "long.yaml", "-o", "run", "--set", "training.epochs=100000");
        run.Until(() => File.Exists(command.At("run", "plan.json")));
        run.KillAll();
    }

    public void Dispose() => command.Dispose();

    /// <summary>The claims of the processes that were killed are there still; whoever comes next is not kept by them.</summary>
    [Theory]
    [InlineData(RunningCommand.Terminate)]
    [InlineData(10)] // SIGUSR1
    public void On_notice_a_trial_that_cannot_be_finished_is_given_up(int signal)
    {
        using RunningCommand work = command.Start("work", "run");
        work.Until(() => Holders().Contains(work.Id));
        RunningCommand.Send(work.Id, signal);
        Assert.Equal([GivenUp], work.Wait().Expect(0).OutputLines);
        Assert.Empty(Holders());
    }

    [Fact]
    public void It_ends_within_its_time()
    {
        var watch = Stopwatch.StartNew();
        command.RunAlone("work", "run", "--for", "5s").Expect(0);
        Assert.InRange(watch.Elapsed.TotalSeconds, 3, 20);
        Assert.Empty(Holders());
    }

    /// <summary>The processes that hold a trial; those that were killed do not.</summary>
    private IEnumerable<int> Holders() =>
        Directory
            .EnumerateFiles(command.At("run", "claims"), "*-seed-*.claim")
            .Where(HeldLock.IsHeld)
            .Select(path => HolderSign.Read(path)?.Process?.Id ?? 0);
}
