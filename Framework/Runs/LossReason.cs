using System.Text.Json.Serialization;

namespace Modular.Runs;

/// <summary>Why a task on a cluster left no result of a trial.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LossReason>))]
internal enum LossReason
{
    /// <summary>The node of the task failed.</summary>
    NodeFailed,

    /// <summary>The cluster has no record of the task.</summary>
    Vanished,

    /// <summary>The task used more memory than it had.</summary>
    OutOfMemory,

    /// <summary>The cluster ended the task at its time limit.</summary>
    TimeLimit,

    /// <summary>The worker gave up the trial, because its time was over.</summary>
    NoTime,

    /// <summary>The task ended before the worker began.</summary>
    NeverBegan,

    /// <summary>A user cancelled the task.</summary>
    Cancelled,

    /// <summary>The worker ended during the trial.</summary>
    Crashed,
}
