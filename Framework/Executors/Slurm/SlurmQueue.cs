using Modular.Scenarios;
using Modular.Tensors;
using Modular.Trials;

namespace Modular.Executors.Slurm;

/// <summary>
/// What was submitted for a run, in jobs.json. A job is written down before it is submitted, so that a process that is
/// killed in between can find out by the job's name whether it was.
/// </summary>
/// <param name="files">The folder slurm/ of the run.</param>
/// <param name="cluster">The commands of Slurm.</param>
/// <param name="choice">What a task asks for.</param>
internal sealed class SlurmQueue(SlurmFiles files, SlurmCluster cluster, ExecutorChoice choice)
{
    private const string Trouble = "the cluster's controller does not answer";

    private readonly List<Submission> jobs = [.. files.ReadJobs()];

    /// <summary>Where networks compute.</summary>
    public DeviceChoice Device { get; init; } = DeviceChoice.Cpu;

    /// <summary>The jobs with tasks that have not been looked at since they ended.</summary>
    public IEnumerable<Submission> Open => jobs.Where(job => job.Unsettled.Any());

    /// <summary>The trials that are in such tasks.</summary>
    public HashSet<string> Covered => [.. Open.SelectMany(job => job.Unsettled.SelectMany(task => job.Tasks[task]))];

    /// <summary>Writes down that a task was looked at.</summary>
    public void Settle(Submission job, IEnumerable<int> tasks) =>
        Replace(job, now => now with { Settled = [.. now.Settled.Union(tasks).Order()] });

    /// <summary>Writes down that no task is waited for any more.</summary>
    public void SettleAll()
    {
        foreach (Submission job in Open.ToList())
            Settle(job, job.Unsettled.ToList());
    }

    /// <summary>
    /// Finds out what became of jobs that may or may not have been submitted; gives what is in the way, as a clause, or
    /// null.
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
    /// Submits tasks; gives what is in the way for the time being, as a clause, or null. Throws where the cluster
    /// refuses them for good.
    /// </summary>
    /// <param name="tasks">The trials of each task; no more tasks than an array may have.</param>
    /// <param name="memory">The memory of a task, MiB; null for the default.</param>
    /// <param name="time">The time limit of a task; null for the default.</param>
    /// <param name="places">How many tasks may run at a time; null for as many as the cluster likes.</param>
    /// <param name="avoided">Nodes on which tasks came to nothing.</param>
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

    /// <summary>An answer may be lost on its way, so a job without a number is looked up by its name.</summary>
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
