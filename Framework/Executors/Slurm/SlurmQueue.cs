using Modular.Scenarios;
using Modular.Tensors;
using Modular.Trials;

namespace Modular.Executors.Slurm;

/// <summary>
/// What was submitted for a run, in jobs.json. A job is written there before it is submitted. If the process is killed
/// in between, its name shows whether it was submitted.
/// </summary>
/// <param name="files">The folder slurm/ of the run.</param>
/// <param name="cluster">Runs the commands of Slurm.</param>
/// <param name="choice">What the scenario asks for each task.</param>
internal sealed class SlurmQueue(SlurmFiles files, SlurmCluster cluster, ExecutorChoice choice)
{
    private const string Trouble = "the cluster's controller does not answer";

    private readonly List<Submission> jobs = [.. files.ReadJobs()];

    /// <summary>The device on which the networks compute.</summary>
    public DeviceChoice Device { get; init; } = DeviceChoice.Cpu;

    /// <summary>The jobs with tasks that are not settled, so that they may still run or have results.</summary>
    public IEnumerable<Submission> Open => jobs.Where(job => job.Unsettled.Any());

    /// <summary>The trials in tasks that are not settled.</summary>
    public HashSet<string> Covered => [.. Open.SelectMany(job => job.Unsettled.SelectMany(task => job.Tasks[task]))];

    /// <summary>Marks tasks as settled: they have ended and were checked.</summary>
    public void Settle(Submission job, IEnumerable<int> tasks) =>
        Replace(job, now => now with { Settled = [.. now.Settled.Union(tasks).Order()] });

    /// <summary>Marks all tasks of all jobs as settled.</summary>
    public void SettleAll()
    {
        foreach (Submission job in Open.ToList())
            Settle(job, job.Unsettled.ToList());
    }

    /// <summary>
    /// Finds out whether jobs without a number were submitted. Returns what prevents that, as a clause; null where
    /// nothing does.
    /// </summary>
    public string? Adopt()
    {
        foreach (Submission job in Open.Where(job => job.Job is null).ToList())
        {
            SlurmAnswer answer = cluster.Find(job.Name);
            if (!answer.Worked)
                return Trouble;
            if (SlurmCluster.JobIn(answer.Output) is { } number)
                Replace(job, now => now with { Job = number });
            else
                Remove(job);
        }
        return null;
    }

    /// <summary>
    /// Submits tasks. Returns what prevents that for now, as a clause, or null. Throws where the cluster refuses them
    /// for good.
    /// </summary>
    /// <param name="tasks">The trials of each task; no more tasks than an array may have.</param>
    /// <param name="memory">The memory of a task, MiB; null for the default.</param>
    /// <param name="time">The time limit of a task; null for the default.</param>
    /// <param name="places">The number of tasks that may run at a time; null for as many as the cluster allows.</param>
    /// <param name="avoided">Nodes on which tasks ended without having begun.</param>
    public string? Submit(
        IReadOnlyList<IReadOnlyList<Trial>> tasks,
        int? memory,
        TimeSpan? time,
        int? places,
        IReadOnlyCollection<string> avoided
    )
    {
        var job = new Submission
        {
            Name = SlurmFiles.NewName(),
            Tasks = [.. tasks.Select(trials => trials.Select(trial => trial.Name).ToArray())],
            Memory = memory,
            Time = time,
        };
        var form = new SlurmJob(choice, files) { Device = Device };
        string script = form.Script(job);
        IReadOnlyList<string> options = form.Options(job, places, avoided);
        SlurmAnswer test = cluster.Test(options, script);
        if (!test.Worked && avoided.Count > 0)
        {
            options = form.Options(job, places, []);
            test = cluster.Test(options, script);
        }
        if (!test.Worked)
            return test.IsUnreachable || test.IsFull ? Trouble : throw Refused(test);
        jobs.Add(job);
        files.WriteJobs(jobs);
        return Number(job, cluster.Submit(options, script));
    }

    /// <summary>
    /// Returns the number of a submitted job. Where it is not in the answer, the job is looked up by its name, because
    /// the answer may have been lost.
    /// </summary>
    private string? Number(Submission job, SlurmAnswer answer)
    {
        string number = answer.Output.Trim().Split(';')[0];
        if (answer.Worked && number.Length > 0 && number.All(char.IsAsciiDigit))
        {
            Replace(job, now => now with { Job = number });
            return null;
        }
        if (answer.IsUnreachable)
            return Trouble;
        Remove(job);
        if (answer.IsFull)
            return $"the cluster takes no more jobs for now ({answer.Sentence})";
        throw Refused(answer);
    }

    private static RefusedRequestException Refused(SlurmAnswer answer) => new(answer.Sentence);

    private void Replace(Submission job, Func<Submission, Submission> change)
    {
        int place = jobs.FindIndex(one => one.Name == job.Name);
        jobs[place] = change(jobs[place]);
        files.WriteJobs(jobs);
    }

    private void Remove(Submission job)
    {
        jobs.RemoveAll(one => one.Name == job.Name);
        files.WriteJobs(jobs);
    }
}
