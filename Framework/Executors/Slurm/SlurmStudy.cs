using System.Diagnostics;
using Modular.Files;
using Modular.Runs;
using Modular.Scenarios;
using Modular.Tensors;
using Modular.Text;
using Modular.Trials;

namespace Modular.Executors.Slurm;

/// <summary>
/// Runs one study on a cluster, from the first submission to the last result: collects results, settles tasks that
/// ended, and submits the trials that are in no task.
/// </summary>
internal sealed class SlurmStudy
{
    private const int UsualPlaces = 64;

    /// <summary>How long an ended task's result may take to be seen in the shared folder.</summary>
    private static readonly TimeSpan UntilSeen = TimeSpan.FromSeconds(5);

    /// <summary>How long the first few trials run before the others, where no trial was measured yet.</summary>
    private static readonly TimeSpan UntilMeasured = TimeSpan.FromSeconds(45);

    /// <summary>The longest wait for the first few trials to begin.</summary>
    private static readonly TimeSpan UntilBegun = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LastLook = TimeSpan.FromSeconds(15);

    private readonly RunFolder folder;
    private readonly SlurmFiles files;
    private readonly SlurmCluster cluster;
    private readonly ExecutorChoice choice;
    private readonly IProgress<TrialProgress> progress;
    private readonly SlurmQueue queue;
    private readonly Judgement judgement;
    private readonly TrialAccount account = new();
    private readonly List<Trial> open;
    private readonly Dictionary<string, long> ended = [];
    private readonly long start = Stopwatch.GetTimestamp();
    private IReadOnlyList<TaskState> states = [];
    private string? trouble;
    private int? places;
    private long? firstAtWork;

    public SlurmStudy(
        RunFolder folder,
        IReadOnlyList<Trial> trials,
        SlurmFiles files,
        SlurmCluster cluster,
        ExecutorChoice choice,
        IProgress<TrialProgress> progress,
        DeviceChoice device
    )
    {
        this.folder = folder;
        this.files = files;
        this.cluster = cluster;
        this.choice = choice;
        this.progress = progress;
        open = [.. trials];
        queue = new SlurmQueue(files, cluster, choice) { Device = device };
        judgement = new Judgement(files);
    }

    /// <summary>Returns when every trial has an outcome, on cancellation, or after submission if detached.</summary>
    public void Run(bool isDetached, CancellationToken cancel)
    {
        TimeSpan pause = FirstLook;
        while (!cancel.IsCancellationRequested)
        {
            int before = open.Count;
            Collect();
            ThrowIfCancelled();
            if (open.Count == 0)
            {
                queue.SettleAll();
                return;
            }
            trouble = Look() ? null : "the cluster's controller does not answer";
            if (trouble is null)
            {
                SettleEnded();
                SubmitUncovered(isDetached);
            }
            if (isDetached && trouble is null)
                return;
            Tell();
            pause = open.Count < before ? FirstLook : Min(pause * 1.3, LastLook);
            cancel.WaitHandle.WaitOne(pause);
        }
    }

    private void ThrowIfCancelled()
    {
        if (files.IsCancelled)
            throw new InputException([
                $"{folder.Root}: was cancelled by 'modular cancel'; what is done is kept. Give 'modular run' again to go on.",
            ]);
    }

    /// <summary>Collects the results that are in the folder. They count, whatever Slurm says.</summary>
    private void Collect()
    {
        HashSet<string> written = folder.Written();
        foreach (Trial trial in open.Where(trial => written.Contains(trial.Name)).ToList())
            if (folder.Outcome(trial) is { } outcome)
                End(trial, outcome);
    }

    private void End(Trial trial, Outcome outcome)
    {
        open.Remove(trial);
        progress.Report(
            new TrialProgress
            {
                Trial = trial.Name,
                Ended = true,
                Accuracy = outcome.Accuracy,
                Failure = outcome.Reason,
            }
        );
    }

    /// <summary>Asks for the states of all tasks; false where the controller does not answer.</summary>
    private bool Look()
    {
        if (queue.Adopt() is not null)
            return false;
        string[] jobs = [.. queue.Open.Select(job => job.Job!)];
        if (jobs.Length == 0)
        {
            states = [];
            return true;
        }
        if (cluster.States(jobs) is not { } now)
            return false;
        states = now;
        return true;
    }

    /// <summary>Settles the tasks that ended, or that Slurm does not know any more.</summary>
    private void SettleEnded()
    {
        Dictionary<string, TaskState> known = [];
        foreach (TaskState state in states)
            known[$"{state.Job}_{state.Task}"] = state;
        foreach (Submission job in queue.Open.ToList())
        {
            List<int> settled = [];
            foreach (int task in job.Unsettled)
                if (IsOver(job, task, known.GetValueOrDefault($"{job.Job}_{task}")))
                    settled.Add(task);
            if (settled.Count > 0)
                queue.Settle(job, settled);
        }
    }

    /// <summary>
    /// Whether a task has ended and nothing more can come from it. An attempt that failed is charged to the trial that
    /// ran, or to the first open one if that is not known. It is charged to none where only the time was over after
    /// other trials, or where a checkpoint lets the trial go on, unless memory was short.
    /// </summary>
    private bool IsOver(Submission job, int task, TaskState? state)
    {
        Trial[] left = [.. open.Where(trial => job.Tasks[task].Contains(trial.Name))];
        string key = $"{job.Job}_{task}";
        if (state is { HasEnded: false })
        {
            ended.Remove(key);
            return false;
        }
        if (left.Length == 0)
            return true;
        ended.TryAdd(key, Stopwatch.GetTimestamp());
        if (Stopwatch.GetElapsedTime(ended[key]) < UntilSeen)
            return false;
        if (left.Any(folder.HasByNow))
            return false; // collected in the next round
        TaskMark? mark = files.ReadMark(job.Name, task);
        Trial charged = left.FirstOrDefault(trial => trial.Name == mark?.Trial) ?? left[0];
        LostAttempt attempt = judgement.Judge(job, task, state, charged.Name);
        bool goesOn = mark is { Kept: > 0 } && attempt.Reason != LossReason.OutOfMemory;
        if (goesOn)
            return true;
        bool hasMoved = mark is { Ended: > 0 };
        bool isToBlame = charged.Name == mark?.Trial && attempt.Reason != LossReason.NoTime;
        if (isToBlame || !hasMoved)
            Charge(charged, attempt);
        return true;
    }

    private void Charge(Trial trial, LostAttempt attempt)
    {
        files.WriteLost([.. files.ReadLost(), attempt]);
        Terminal.Error(attempt.Sentence);
        account.Charge(attempt);
        if (account.IsSpent(trial))
            Fail(trial, account.Failure(trial));
    }

    private void Fail(Trial trial, string failure)
    {
        using HeldLock? claim = folder.Claim(trial);
        if (claim is null || folder.HasByNow(trial))
            return;
        folder.Write(Outcome.Failed(trial, failure));
    }

    /// <summary>Submits the trials that are in no task. Trials with equal requests are submitted together.</summary>
    private void SubmitUncovered(bool isDetached)
    {
        HashSet<string> covered = queue.Covered;
        Trial[] free = [.. open.Where(trial => !covered.Contains(trial.Name) && !account.IsSpent(trial))];
        if (free.Length == 0)
            return;
        TimeSpan? longest = Longest();
        if (!isDetached && longest is null && covered.Count > 0 && MayBeMeasured())
            return;
        bool isPilot = !isDetached && longest is null && covered.Count == 0 && free.Length > Places;
        if (isPilot)
            free = free[..Places];
        foreach (IGrouping<TaskNeed, Trial> group in free.GroupBy(trial => TaskNeed.Next(choice, account, trial)))
            if (trouble is null)
                Submit(group.Key, [.. group], longest);
    }

    /// <summary>Whether the first trials may end soon: they still wait, or have not run for long.</summary>
    private bool MayBeMeasured()
    {
        if (states.Any(state => !state.Waits))
            firstAtWork ??= Stopwatch.GetTimestamp();
        TimeSpan limit = firstAtWork is null ? UntilBegun : UntilMeasured;
        return Stopwatch.GetElapsedTime(firstAtWork ?? start) < limit;
    }

    private void Submit(TaskNeed need, IReadOnlyList<Trial> trials, TimeSpan? longest)
    {
        IReadOnlyList<IReadOnlyList<Trial>> tasks = Bundles.Pack(trials, longest, need.Time, Places);
        IReadOnlyList<Trial>[][] arrays = [.. tasks.Chunk(cluster.MaximumArray)];
        int? atATime = choice.MaxParallel is { } most ? Math.Max(1, most / arrays.Length) : null;
        foreach (IReadOnlyList<Trial>[] array in arrays)
        {
            try
            {
                trouble = queue.Submit(array, need.Memory, need.Time, atATime, account.BadNodes);
            }
            catch (RefusedRequestException refused)
            {
                Refuse(need, trials, refused);
            }
            if (trouble is not null)
                return;
        }
    }

    /// <summary>Refuses a scenario whose own request can never run. Fails the trials for a later request.</summary>
    private void Refuse(TaskNeed need, IReadOnlyList<Trial> trials, RefusedRequestException refused)
    {
        if (need == TaskNeed.Asked(choice))
            throw new InputException([
                $"executor: the cluster refuses a task of this kind ({refused.Message}); expected one that it could ever run. "
                    + "Change what --slurm or the scenario's executor asks for; 'sinfo' shows what there is.",
            ]);
        foreach (Trial trial in trials)
            Fail(trial, $"{account.Failure(trial)} The cluster refuses to give more ({refused.Message}).");
    }

    private TimeSpan? Longest()
    {
        double? longest = folder.Times(folder.ReadPlan().Trials).Max(time => (double?)time.Seconds);
        return longest is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    private int Places =>
        places ??= choice.MaxParallel ?? Math.Max(1, (cluster.Cores(choice.Partition) ?? UsualPlaces) / choice.Cpus);

    private void Tell()
    {
        progress.Report(
            new TrialProgress
            {
                Trial = "",
                Waits = true,
                Silent = true,
                Waiting = trouble is null
                    ? QueueText.Describe(states)
                    : $"slurm: {trouble}; what was submitted goes on",
            }
        );
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
