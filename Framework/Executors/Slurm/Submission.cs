using System.Text.Json.Serialization;

namespace Modular.Executors.Slurm;

/// <summary>A job array: its tasks, each with the trials that it is to run one after the other.</summary>
internal sealed record Submission
{
    /// <summary>
    /// The name of the job, of which there is no other. It is written down before the job is submitted.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The number that Slurm gave it; null where nobody knows whether it was submitted.</summary>
    public string? Job { get; init; }

    /// <summary>The names of the trials of each task.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Tasks { get; init; }

    /// <summary>The tasks that have ended and were looked at.</summary>
    public IReadOnlyList<int> Settled { get; init; } = [];

    /// <summary>The memory of a task, MiB; null for the cluster's default.</summary>
    public int? Memory { get; init; }

    /// <summary>The time limit of a task; null for the partition's default.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>The tasks that have not been looked at since they ended.</summary>
    [JsonIgnore]
    public IEnumerable<int> Unsettled => Enumerable.Range(0, Tasks.Count).Except(Settled);

    /// <summary>Whether a cluster can have got it.</summary>
    [JsonIgnore]
    public bool IsPossible =>
        SlurmFiles.IsName(Name)
        && (Job is null || Job.All(char.IsAsciiDigit))
        && Tasks.All(task => task is { Count: > 0 } && !task.Any(string.IsNullOrEmpty));
}
