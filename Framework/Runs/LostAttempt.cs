using System.Text.Json.Serialization;

namespace Modular.Runs;

/// <summary>A trial for which a task of a cluster left no result.</summary>
internal sealed record LostAttempt
{
    public required string Trial { get; init; }

    /// <summary>The task as Slurm names it: "4711_3".</summary>
    public required string Task { get; init; }

    /// <summary>The node that it ran on; null where it is not known.</summary>
    public string? Node { get; init; }

    public required LossReason Reason { get; init; }

    /// <summary>What happened, as a clause: "node n2 failed".</summary>
    public required string What { get; init; }

    /// <summary>What happened to which trial, as a sentence.</summary>
    [JsonIgnore]
    public string Sentence => $"{Trial}: {What} (task {Task}{(Node is null ? "" : $" on {Node}")}).";
}
