using System.Diagnostics;
using Modular.Rigs;
using Modular.Runs;
using Modular.Scenarios;
using Modular.Training;
using Modular.Trials;

namespace Modular.Executors;

/// <summary>
/// Claims trials of a run folder until none is left. Any number of workers, on any machines that see the folder, share
/// its work.
/// </summary>
internal sealed class Worker(RunFolder folder, Rig rig, IReadOnlyList<Trial> plan, Action<WorkerLine> say)
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private readonly TrialRunner runner = new(rig, new TrainedNetworks(Networks(folder, rig), SignsOfLife(say)));

    private IEnumerable<Trial> Left => plan.Where(trial => !folder.Has(trial));

    /// <summary>
    /// First what nobody is at, of which last what needs a network that another worker trains; then, after their turn,
    /// what others left undone. Gives the number of trials run here.
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
            using FileStream claim = folder.ClaimNext(trial, SignsOfLife(say));
            if (Run(trial))
                run++;
        }
        return run;
    }

    private bool Run(Trial trial)
    {
        if (folder.Has(trial))
            return false;
        say(new WorkerLine { Trial = trial.Name });
        DateTimeOffset started = DateTimeOffset.UtcNow;
        Stopwatch watch = Stopwatch.StartNew();
        Outcome outcome = runner.Run(trial, new EpochLines(trial, say));
        folder.Write(TimeOf(trial, started, watch.Elapsed));
        folder.Write(outcome);
        say(
            new WorkerLine
            {
                Trial = trial.Name,
                Epoch = rig.Scenario.Training.Epochs,
                Accuracy = outcome.Accuracy,
                Ended = true,
                Failure = outcome.Failure,
            }
        );
        return true;
    }

    private static string? Networks(RunFolder folder, Rig rig) =>
        rig.Scenario.Training.Mode == TrainingMode.OffLine
            ? Path.Combine(folder.Networks, TrainingDigest.Compute(rig))
            : null;

    /// <summary>To be called as often as one likes while another worker has what is needed here.</summary>
    private static Action SignsOfLife(Action<WorkerLine> say)
    {
        long last = Stopwatch.GetTimestamp();
        return () =>
        {
            if (Stopwatch.GetElapsedTime(last) < Breath)
                return;
            last = Stopwatch.GetTimestamp();
            say(new WorkerLine { Trial = "", Waits = true });
        };
    }

    private static TrialTime TimeOf(Trial trial, DateTimeOffset started, TimeSpan elapsed) =>
        new()
        {
            Trial = trial.Name,
            Started = started,
            Seconds = elapsed.TotalSeconds,
            Machine = Environment.MachineName,
            PeakMemory = Process.GetCurrentProcess().PeakWorkingSet64,
        };

    private sealed class EpochLines(Trial trial, Action<WorkerLine> say) : IProgress<EpochOutcome>
    {
        public void Report(EpochOutcome value) =>
            say(
                new WorkerLine
                {
                    Trial = trial.Name,
                    Epoch = value.Epoch,
                    Accuracy = value.Accuracy,
                }
            );
    }
}
