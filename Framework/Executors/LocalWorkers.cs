using Modular.Files;
using Modular.Runs;
using Modular.Tensors;
using Modular.Trials;

namespace Modular.Executors;

/// <summary>
/// The worker processes that share some trials on this machine. They watch their standard input, and so end with this
/// process, however it ends.
/// </summary>
/// <param name="folder">The folder of the run.</param>
/// <param name="trials">The trials that have no outcome yet.</param>
/// <param name="limits">How long a worker may be silent, and how many threads it may use.</param>
/// <param name="progress">Receives reports on every trial, one at a time.</param>
internal sealed class LocalWorkers(
    RunFolder folder,
    IReadOnlyList<Trial> trials,
    WorkerLimits limits,
    IProgress<TrialProgress> progress
)
{
    /// <summary>How many workers may die in one trial. After that the trial has failed, and the others go on.</summary>
    private const int Attempts = 2;

    private readonly Lock turn = new();
    private readonly Dictionary<string, int> deaths = [];
    private volatile string lastWords = "none was started.";

    private IEnumerable<Trial> Left => trials.Where(trial => !folder.Has(trial));

    /// <summary>Runs until every trial has an outcome, or until cancelled.</summary>
    /// <param name="count">The number of workers that run at a time.</param>
    /// <param name="cancel">Kills the workers at once when cancelled.</param>
    public void Run(int count, CancellationToken cancel)
    {
        Task[] places = [.. Enumerable.Range(0, count).Select(worker => Start(worker, cancel))];
        Task.WhenAll(places).GetAwaiter().GetResult();
        if (!cancel.IsCancellationRequested)
            FailTrialsNeverBegun();
    }

    private Task Start(int worker, CancellationToken cancel) =>
        Task.Factory.StartNew(() => KeepAtWork(limits.DeviceOf(worker), cancel), TaskCreationOptions.LongRunning);

    /// <summary>
    /// Replaces a worker that died in a trial, as long as there are trials. A worker that died before its first trial
    /// is not replaced, because the next one would die as well.
    /// </summary>
    private void KeepAtWork(DeviceChoice device, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested && Left.Any())
        {
            var worker = new LocalWorker(folder, trials, limits, device);
            worker.Run(Tell, cancel);
            lastWords = worker.LastWords;
            if (cancel.IsCancellationRequested || worker.DiedIn is not string died)
                return;
            NoteDeath(died, worker.LastWords);
        }
    }

    private void Tell(TrialProgress report)
    {
        lock (turn)
            progress.Report(report);
    }

    private void NoteDeath(string name, string words)
    {
        lock (turn)
        {
            deaths[name] = deaths.GetValueOrDefault(name) + 1;
            Trial? trial = trials.FirstOrDefault(trial => trial.Name == name);
            if (trial is not null && deaths[name] >= Attempts)
                GiveUp(trial, words);
        }
    }

    private void GiveUp(Trial trial, string words)
    {
        using HeldLock? claim = folder.Claim(trial);
        if (claim is null || folder.Has(trial))
            return;
        string failure = $"{trial.Name}: the worker process died in this trial {Attempts} times; {words}";
        folder.Write(Outcome.Failed(trial, failure));
        progress.Report(
            new TrialProgress
            {
                Trial = trial.Name,
                Ended = true,
                Failure = failure,
            }
        );
    }

    private void FailTrialsNeverBegun()
    {
        foreach (Trial trial in Left)
        {
            string failure = $"{trial.Name}: the worker processes ended before this trial began; {lastWords}";
            folder.Write(Outcome.Failed(trial, failure));
        }
    }
}
