namespace Modular.Executors.Slurm;

/// <summary>The tasks that a run has on a cluster.</summary>
internal sealed record ClusterStatus
{
    /// <summary>The numbers of the jobs with tasks that may still be at work.</summary>
    public required IReadOnlyList<string> Jobs { get; init; }

    /// <summary>The number of running tasks; null where the controller does not answer.</summary>
    public required int? AtWork { get; init; }

    /// <summary>The number of waiting tasks; null where the controller does not answer.</summary>
    public required int? Waiting { get; init; }

    /// <summary>Why tasks wait, in Slurm's words.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The attempts that left no result, as one sentence each.</summary>
    public required IReadOnlyList<string> Lost { get; init; }

    /// <summary>Reads what was submitted, and asks the cluster; null where nothing was ever submitted.</summary>
    public static ClusterStatus? Read(SlurmFiles files, SlurmCluster cluster)
    {
        IReadOnlyList<Submission> all = files.ReadJobs();
        if (all.Count == 0)
            return null;
        string[] jobs = [.. all.Where(job => job.Unsettled.Any()).Select(job => job.Job).OfType<string>()];
        IReadOnlyList<TaskState>? states = jobs.Length == 0 ? [] : cluster.States(jobs);
        return new ClusterStatus
        {
            Jobs = jobs,
            AtWork = states?.Count(state => state.IsRunning),
            Waiting = states?.Count(state => state.Waits),
            Reasons =
            [
                .. (states ?? [])
                    .Where(state => state.Waits && state.Reason.Length > 0)
                    .Select(state => state.Reason)
                    .Distinct(),
            ],
            Lost = [.. files.ReadLost().Select(one => one.Sentence)],
        };
    }
}
