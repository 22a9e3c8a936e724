using System.Diagnostics;
using Modular.Files;
using Modular.Rigs;
using Modular.Runs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;

namespace Modular.Executors;

/// <summary>
/// Claims trials of a run folder until none is left. Any number of workers, on any machines that see the folder, share
/// its work.
/// </summary>
/// <param name="folder">The folder of the run.</param>
/// <param name="study">The study with its parts.</param>
/// <param name="plan">The trials that this worker may claim.</param>
/// <param name="tell">Receives reports on every trial that runs here.</param>
internal sealed class Worker(RunFolder folder, Study study, IReadOnlyList<Trial> plan, Action<TrialProgress> tell)
{
    private const int LookEvery = 200; // ms

    /// <summary>How long another worker may give no sign of life before its trial is taken over.</summary>
    public TimeSpan Patience { get; init; } = HeldLock.UsualPatience;

    /// <summary>The time limit of this worker; none unless given.</summary>
    public WorkTime Time { get; init; } = new();

    /// <summary>The least time between two checkpoints of a trial; zero writes one at every epoch.</summary>
    public TimeSpan CheckpointEvery { get; init; } = Checkpoints.Usual;

    private StudyRunner Runner => field ??= MakeRunner();

    private Checkpoints Kept =>
        field ??= new Checkpoints
        {
            Every = CheckpointEvery,
            MustStop = () => !Time.HasRoom,
            AtStop = Time.Pass,
            Tell = sentence => tell(new TrialProgress { Trial = atWork!.Name, Note = sentence }),
            Written = epochs =>
                tell(
                    new TrialProgress
                    {
                        Trial = atWork!.Name,
                        Epoch = epochs,
                        Kept = true,
                    }
                ),
        };

    private RunCheckpoints OfRun => field ??= new RunCheckpoints(folder, Kept);

    private Trial? atWork;

    private IEnumerable<Trial> Left => plan.Where(trial => !folder.Has(trial));

    private WaitingReports Waiting => waiting ??= new WaitingReports(tell, Patience);

    private WaitingReports? waiting;

    /// <summary>
    /// Runs first the trials that no worker has claimed; among them, those that need a network in training elsewhere
    /// come last. Then runs the trials that other workers left unfinished. Returns the number of trials run here.
    /// </summary>
    public int Run()
    {
        int run = 0;
        foreach (Trial trial in Left.Where(trial => !Runner.WouldWait(trial)).Concat(Left))
        {
            if (!Time.HasRoom)
                return run;
            using HeldLock? claim = folder.Claim(trial);
            if (claim is not null && Run(trial))
                run++;
        }
        return run + RunWhatOthersLeave();
    }

    /// <summary>
    /// Waits for the trials of other workers, until each has ended or could be taken over. Returns the number of trials
    /// run here.
    /// </summary>
    private int RunWhatOthersLeave()
    {
        int run = 0;
        var watch = new HolderWatch(Patience);
        var left = new List<Trial>(Left);
        while (left.Count > 0 && Time.HasRoom)
        {
            foreach (Trial trial in left.Where(_ => Time.HasRoom))
            {
                using HeldLock? claim = folder.Claim(trial);
                if (claim is null)
                    Waiting.Tell(trial.Name)(folder.Look(trial, watch));
                else if (Run(trial))
                    run++;
            }
            left.RemoveAll(folder.Has);
            if (left.Count > 0)
                Thread.Sleep(LookEvery);
        }
        return run;
    }

    /// <summary>Runs a claimed trial; false where it already has an outcome.</summary>
    private bool Run(Trial trial)
    {
        if (folder.HasByNow(trial))
            return false;
        tell(new TrialProgress { Trial = trial.Name });
        atWork = trial;
        DateTimeOffset started = DateTimeOffset.UtcNow;
        Kept.Begin();
        Time.Begin();
        try
        {
            Outcome outcome = Runner.Run(trial, new EpochReports(trial, tell));
            folder.Write(Measured(trial, started));
            folder.WriteLog(outcome);
            folder.Write(outcome);
            OfRun.ForTrial(trial).Delete();
            tell(End(trial, outcome));
            return true;
        }
        catch (TrialPausedException paused)
        {
            tell(new TrialProgress { Trial = trial.Name, Paused = paused.Message });
            return false;
        }
        finally
        {
            Time.End();
        }
    }

    private StudyRunner MakeRunner()
    {
        return new StudyRunner(study, MakeNetworks) { MakeCheckpoint = OfRun.ForTrial };

        TrainedNetworks MakeNetworks(Rig rig) =>
            new(Networks(folder, rig), Patience, Waiting.Tell("the network of a seed"))
            {
                MakeCheckpoint = (path, seed) => OfRun.ForNetwork(rig, path, seed),
            };
    }

    private TrialProgress End(Trial trial, Outcome outcome) =>
        new()
        {
            Trial = outcome.Trial,
            Epoch = study.RigFor(trial).Scenario.Training.ReportedEpochs,
            Accuracy = outcome.Accuracy,
            Ended = true,
            Failure = outcome.Reason,
        };

    /// <summary>The folder for networks that are trained off-line; null where none are kept.</summary>
    private static string? Networks(RunFolder folder, Rig rig)
    {
        if (rig.Scenario.Training.Mode != TrainingMode.OffLine)
            return null;
        return Path.Combine(folder.Networks, TrainingDigest.Compute(rig));
    }

    private TrialTime Measured(Trial trial, DateTimeOffset started) =>
        new()
        {
            Trial = trial.Name,
            Started = started,
            Seconds = Kept.Seconds,
            Stretch = Time.LongestOfTrial?.TotalSeconds,
            Resumed = Kept.Resumed,
            CheckpointSeconds = Kept.SecondsOfWriting,
            Machine = Environment.MachineName,
            PeakMemory = Process.GetCurrentProcess().PeakWorkingSet64,
        };

    private sealed class EpochReports(Trial trial, Action<TrialProgress> tell) : IProgress<EpochOutcome>
    {
        public void Report(EpochOutcome value) =>
            tell(
                new TrialProgress
                {
                    Trial = trial.Name,
                    Epoch = value.Epoch,
                    Accuracy = value.Accuracy,
                }
            );
    }
}
