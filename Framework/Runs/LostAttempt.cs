using System.Text.Json.Serialization;

namespace Modular.Runs;

/// <summary>An attempt at a trial by a task on a cluster that left no result.</summary>
internal sealed record LostAttempt
{
    public required string Trial { get; init; }

    /// <summary>The task in Slurm's words: "4711_3".</summary>
    public required string Task { get; init; }

    /// <summary>The node of the task; null where it is not known.</summary>
    public string? Node { get; init; }

    public required LossReason Reason { get; init; }

    /// <summary>What happened, as a clause: "node n2 failed".</summary>
    public required string What { get; init; }

    /// <summary>What happened to which trial, as a sentence.</summary>
    [JsonIgnore]
    public string Sentence => $"{Trial}: {What} (task {Task}{(Node is null ? "" : $" on {Node}")}).";
}
