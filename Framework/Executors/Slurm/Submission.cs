using System.Text.Json.Serialization;

namespace Modular.Executors.Slurm;

/// <summary>A job array: its tasks, each with the trials that it runs one after the other.</summary>
internal sealed record Submission
{
    /// <summary>The unique name of the job. It is written into jobs.json before the job is submitted.</summary>
    public required string Name { get; init; }

    /// <summary>The number that Slurm gave the job; null where it is not known whether it was submitted.</summary>
    public string? Job { get; init; }

    /// <summary>The names of the trials of each task.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Tasks { get; init; }

    /// <summary>The numbers of the settled tasks: they have ended and were checked.</summary>
    public IReadOnlyList<int> Settled { get; init; } = [];

    /// <summary>The memory of a task, MiB; null for the cluster's default.</summary>
    public int? Memory { get; init; }

    /// <summary>The time limit of a task; null for the partition's default.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>The numbers of the tasks that are not settled.</summary>
    [JsonIgnore]
    public IEnumerable<int> Unsettled => Enumerable.Range(0, Tasks.Count).Except(Settled);

    /// <summary>Whether a cluster can have accepted the job.</summary>
    [JsonIgnore]
    public bool IsPossible =>
        SlurmFiles.IsName(Name)
        && (Job is null || Job.All(char.IsAsciiDigit))
        && Tasks.All(task => task is { Count: > 0 } && !task.Any(string.IsNullOrEmpty));
}
