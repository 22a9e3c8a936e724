using System.Diagnostics;
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
/// <param name="folder">The folder in which the run lives.</param>
/// <param name="study">The study with its parts.</param>
/// <param name="plan">The trials that it may claim.</param>
/// <param name="tell">Hears of every trial that runs here.</param>
internal sealed class Worker(RunFolder folder, Study study, IReadOnlyList<Trial> plan, Action<TrialProgress> tell)
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private readonly StudyRunner runner = new(
        study,
        rig => new TrainedNetworks(Networks(folder, rig), SignsOfLife(tell))
    );

    private IEnumerable<Trial> Left => plan.Where(trial => !folder.Has(trial));

    /// <summary>
    /// Takes first what nobody is at, of which last what needs a network that another worker trains; then, after their
    /// turn, what others left undone. Gives the number of trials run here.
    /// </summary>
    public int Run()
    {
        int run = 0;
        foreach (Trial trial in Left.Where(trial => !runner.WouldWait(trial)).Concat(Left))
        {
            using FileStream? claim = folder.Claim(trial);
            if (claim is not null && Run(trial))
                run++;
        }
        foreach (Trial trial in Left)
        {
            using FileStream claim = folder.ClaimNext(trial, SignsOfLife(tell));
            if (Run(trial))
                run++;
        }
        return run;
    }

    /// <summary>Runs a claimed trial; false where it has an outcome already.</summary>
    private bool Run(Trial trial)
    {
        if (folder.Has(trial))
            return false;
        tell(new TrialProgress { Trial = trial.Name });
        DateTimeOffset started = DateTimeOffset.UtcNow;
        Stopwatch watch = Stopwatch.StartNew();
        Outcome outcome = runner.Run(trial, new EpochReports(trial, tell));
        folder.Write(Measured(trial, started, watch.Elapsed));
        folder.Write(outcome);
        tell(End(trial, outcome));
        return true;
    }

    private TrialProgress End(Trial trial, Outcome outcome) =>
        new()
        {
            Trial = outcome.Trial,
            Epoch = study.RigFor(trial).Scenario.Training.Epochs,
            Accuracy = outcome.Accuracy,
            Ended = true,
            Failure = outcome.Failure,
        };

    /// <summary>Where networks that are trained off-line are kept; null where none are.</summary>
    private static string? Networks(RunFolder folder, Rig rig)
    {
        if (rig.Scenario.Training.Mode != TrainingMode.OffLine)
            return null;
        return Path.Combine(folder.Networks, TrainingDigest.Compute(rig));
    }

    /// <summary>
    /// To be called at any rate while another worker has what is needed here; it tells once a second.
    /// </summary>
    private static Action SignsOfLife(Action<TrialProgress> tell)
    {
        long last = Stopwatch.GetTimestamp();
        return () =>
        {
            if (Stopwatch.GetElapsedTime(last) < Breath)
                return;
            last = Stopwatch.GetTimestamp();
            tell(new TrialProgress { Trial = "", Waits = true });
        };
    }

    private static TrialTime Measured(Trial trial, DateTimeOffset started, TimeSpan elapsed) =>
        new()
        {
            Trial = trial.Name,
            Started = started,
            Seconds = elapsed.TotalSeconds,
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
