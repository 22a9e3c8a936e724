using Modular.Runs;
using Modular.Trials;

namespace Modular.Executors;

/// <summary>
/// Worker processes on this machine. They end with this process, however it ends: they watch their standard input.
/// </summary>
/// <param name="folder">Where the run lives.</param>
/// <param name="trials">Those that are left.</param>
/// <param name="count">How many at a time.</param>
/// <param name="patience">How long a worker may say nothing; then it is ended, and has died in its trial.</param>
internal sealed class LocalWorkers(RunFolder folder, IReadOnlyList<Trial> trials, int count, TimeSpan patience)
{
    /// <summary>So many workers may die in one trial; then it has failed, and the others go on.</summary>
    private const int Attempts = 2;

    private readonly Lock turn = new();
    private readonly Dictionary<string, int> deaths = [];
    private volatile string lastWords = "none was started.";

    /// <summary>Runs until no trial is left, or until cancelled; lines come one at a time.</summary>
    public void Run(Action<WorkerLine> hear, CancellationToken cancel)
    {
        IEnumerable<Task> places = Enumerable
            .Range(0, count)
            .Select(_ => Task.Factory.StartNew(() => KeepAtWork(hear, cancel), TaskCreationOptions.LongRunning));
        Task.WhenAll([.. places]).GetAwaiter().GetResult();
    }

    /// <summary>For a trial that no worker began.</summary>
    public string Fate(Trial trial) => $"{trial.Name}: the worker processes ended before this trial began; {lastWords}";

    /// <summary>
    /// A worker that died in a trial is replaced as long as there is work; one that never began would not begin the
    /// next time either.
    /// </summary>
    private void KeepAtWork(Action<WorkerLine> hear, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested && trials.Any(trial => !folder.Has(trial)))
        {
            var worker = new LocalWorker(folder, (patience, Math.Max(1, Environment.ProcessorCount / count)));
            worker.Run(
                line =>
                {
                    lock (turn)
                        hear(line);
                },
                cancel
            );
            lastWords = worker.LastWords;
            if (cancel.IsCancellationRequested || worker.DiedIn is not string died)
                return;
            lock (turn)
                Note(died, worker.LastWords, hear);
        }
    }

    private void Note(string name, string words, Action<WorkerLine> hear)
    {
        deaths[name] = deaths.GetValueOrDefault(name) + 1;
        Trial? trial = trials.FirstOrDefault(trial => trial.Name == name);
        if (trial is null || deaths[name] < Attempts)
            return;
        using FileStream? claim = folder.Claim(trial);
        if (claim is null || folder.Has(trial))
            return;
        Outcome failed = Outcome.Failed(
            trial,
            $"{name}: the worker process died in this trial {Attempts} times; {words}"
        );
        folder.Write(failed);
        hear(
            new WorkerLine
            {
                Trial = name,
                Ended = true,
                Failure = failed.Failure,
            }
        );
    }
}
