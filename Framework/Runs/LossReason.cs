using System.Text.Json.Serialization;

namespace Modular.Runs;

/// <summary>Why a task of a cluster left no result of a trial.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LossReason>))]
internal enum LossReason
{
    /// <summary>The node failed.</summary>
    NodeFailed,

    /// <summary>The cluster has no record of the task.</summary>
    Vanished,

    /// <summary>It used more memory than it had.</summary>
    OutOfMemory,

    /// <summary>The cluster stopped it at its time limit.</summary>
    TimeLimit,

    /// <summary>The worker gave the trial up, because its time was over.</summary>
    NoTime,

    /// <summary>It ended before the worker began.</summary>
    NeverBegan,

    /// <summary>Somebody cancelled it.</summary>
    Cancelled,

    /// <summary>The worker ended in the midst of the trial.</summary>
    Crashed,
}
