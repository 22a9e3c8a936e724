using System.Diagnostics;

namespace Modular.Framework.Tests.EndToEnd;

public sealed class InterruptionTests : IDisposable
{
    private const int Trials = 8;

    private readonly LongRun whole;
    private readonly Command command = new();
    private readonly string folder;

    public InterruptionTests(LongRun whole)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Sends signals and reads /proc.");
        this.whole = whole;
        command.Write("long.yaml", Tiny.Long);
        folder = command.At("run");
    }

    public void Dispose() => command.Dispose();

    /// <summary>A terminal sends it to all processes, in any order.</summary>
    [Fact]
    public void Ctrl_C_keeps_what_is_done_and_the_same_command_goes_on()
    {
        Ending interrupted;
        using (RunningCommand run = InTheMiddle())
        {
            foreach (int id in run.Children.Append(run.Id))
                RunningCommand.Send(id, RunningCommand.Interrupt);
            interrupted = run.Wait();
        }
        GoesOn(Kept(interrupted));
    }

    [Fact]
    public void A_request_to_terminate_stops_the_workers_too()
    {
        using RunningCommand run = InTheMiddle();
        IReadOnlyList<int> workers = run.Children;
        RunningCommand.Send(run.Id, RunningCommand.Terminate);
        Kept(run.Wait());
        Assert.DoesNotContain(workers, RunningCommand.Lives);
    }

    [Fact]
    public void After_a_kill_of_everything_the_same_command_gives_the_bits_of_an_uninterrupted_run()
    {
        using (RunningCommand run = InTheMiddle())
            run.KillAll();
        int done = RunContent.Count(folder);
        Assert.InRange(done, 1, Trials - 1);
        GoesOn(done);
    }

    [Fact]
    public void Workers_end_when_their_parent_is_killed_and_work_alone_finishes_what_is_left()
    {
        using (RunningCommand run = InTheMiddle())
        {
            IReadOnlyList<int> workers = run.Children;
            Assert.Equal(2, workers.Count);
            RunningCommand.Send(run.Id, RunningCommand.KillAtOnce);
            Stopwatch watch = Stopwatch.StartNew();
            while (workers.Any(RunningCommand.Lives) && watch.Elapsed < TimeSpan.FromSeconds(30))
                Thread.Sleep(20);
            Assert.DoesNotContain(workers, RunningCommand.Lives);
            RunContent.LeaveDraft(folder, workers[0]);
        }
        int done = RunContent.Count(folder);
        Ending work = command.Run("work", "run").Expect(0);
        Assert.Equal($"{Trials - done} trials run here; 8 of 8 done.", work.OutputLines[^1]);
        RunContent.SameTrials(whole.Folder, folder);
    }

    [Fact]
    public void A_killed_worker_loses_no_trial()
    {
        using RunningCommand run = InTheMiddle();
        RunningCommand.Send(run.Children[0], RunningCommand.KillAtOnce);
        run.Wait().Expect(0);
        RunContent.SameTrials(whole.Folder, folder);
    }

    /// <summary>The study at work, some trials done and some not.</summary>
    private RunningCommand InTheMiddle()
    {
        RunningCommand run = command.Start("run", "long.yaml", "-o", "run", "--workers", "2");
        run.Until(() => RunContent.Count(folder) >= 2);
        return run;
    }

    /// <summary>How many trials an interrupted run kept, whole and only whole.</summary>
    private int Kept(Ending interrupted)
    {
        int done = RunContent.Count(folder);
        interrupted.Expect(130);
        Assert.Equal(
            [$"Interrupted; {done} of 8 trials are done and kept in run. Give the same command again to go on."],
            interrupted.ErrorLines
        );
        Assert.InRange(done, 1, Trials - 1);
        RunContent.NothingHalfWritten(folder);
        return done;
    }

    private void GoesOn(int done)
    {
        IReadOnlyDictionary<string, DateTime> kept = RunContent.Written(folder);
        Ending ended = command.Run("run", "long.yaml", "-o", "run").Expect(0);
        Assert.Equal($"long: 8 trials, {done} already done, in run", ended.OutputLines[0]);
        IReadOnlyDictionary<string, DateTime> after = RunContent.Written(folder);
        Assert.All(kept, trial => Assert.Equal(trial.Value, after[trial.Key]));
        RunContent.SameTrials(whole.Folder, folder);
    }
}
