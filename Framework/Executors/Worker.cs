using System.Diagnostics;
using Modular.Files;
using Modular.Rigs;
using Modular.Runs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;
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
    /// <summary>How long another worker may give no sign of life; then its trial is taken over.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromHours(1);

    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private StudyRunner? made;

    private StudyRunner Runner =>
        made ??= new StudyRunner(
            study,
            rig => new TrainedNetworks(Networks(folder, rig), Patience, SignsOfLife(tell, "the network of a seed"))
        );

    private IEnumerable<Trial> Left => plan.Where(trial => !folder.Has(trial));

    /// <summary>
    /// Takes first what nobody is at, of which last what needs a network that another worker trains; then, after their
    /// turn, what others left undone. Gives the number of trials run here.
    /// </summary>
    public int Run()
    {
        int run = 0;
        foreach (Trial trial in Left.Where(trial => !Runner.WouldWait(trial)).Concat(Left))
        {
            using HeldLock? claim = folder.Claim(trial);
            if (claim is not null && Run(trial))
                run++;
        }
        foreach (Trial trial in Left)
        {
            using HeldLock claim = folder.ClaimNext(trial, Patience, SignsOfLife(tell, trial.Name));
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
        Outcome outcome = Runner.Run(trial, new EpochReports(trial, tell));
        folder.Write(Measured(trial, started, watch.Elapsed));
        folder.WriteLog(outcome);
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
            Failure = outcome.Reason,
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
    private Action<LockHolder> SignsOfLife(Action<TrialProgress> tell, string what)
    {
        long last = Stopwatch.GetTimestamp();
        return holder =>
        {
            if (Stopwatch.GetElapsedTime(last) < Breath)
                return;
            last = Stopwatch.GetTimestamp();
            string waiting = $"waiting for {holder.Name}, which is at {what}{Silence(holder)}";
            tell(
                new TrialProgress
                {
                    Trial = "",
                    Waits = true,
                    Waiting = waiting,
                    Silent = holder.IsSilent,
                }
            );
        };
    }

    private string Silence(LockHolder holder)
    {
        if (!holder.IsSilent)
            return "";
        return $"; no sign of life for {Numbers.Duration(holder.Silent)}, after {TimeLimits.Text(Patience)} it is taken over";
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
