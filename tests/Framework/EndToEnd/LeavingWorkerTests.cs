using System.Diagnostics;
using Modular.Files;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>Workers whose time is short leave in order: nothing half done, no claim kept, exit code 0.</summary>
public sealed class LeavingWorkerTests : IDisposable
{
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

    /// <summary>
    /// The claims of the processes that were killed are there still; whoever comes next is not kept by them.
    /// </summary>
    [Theory]
    [InlineData(RunningCommand.Terminate)]
    [InlineData(10)] // SIGUSR1
    public void On_notice_a_trial_is_kept_at_the_end_of_its_epoch(int signal)
    {
        using RunningCommand work = command.Start("work", "run");
        work.Until(() => Holders().Contains(work.Id));
        RunningCommand.Send(work.Id, signal);
        string[] lines = work.Wait().Expect(0).OutputLines;
        Assert.Matches(
            @"\A(?<trial>\S+): stopped after epoch [0-9]+ of 100000; it goes on from its checkpoint\.\z",
            lines[0]
        );
        Assert.Equal(
            ["0 trials run here; 0 of 8 done.", "No time for another trial; what is left is free for other workers."],
            lines[1..]
        );
        Assert.Empty(Holders());
        string trial = lines[0].Split(':')[0];
        string epoch = lines[0].Split(' ')[4];
        Assert.Contains(
            $"{trial}: checkpoint at epoch {epoch} of 100000",
            command.Run("status", "run").Expect(0).OutputLines
        );
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
