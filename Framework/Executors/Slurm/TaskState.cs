namespace Modular.Executors.Slurm;

/// <summary>
/// The state of a task, as Slurm gives it. It is only a hint: the file of a trial alone says that the trial was run.
/// </summary>
/// <param name="Job">The number of the job array.</param>
/// <param name="Task">The number of the task in it.</param>
/// <param name="State">The state in the word of Slurm: RUNNING, NODE_FAIL.</param>
internal sealed record TaskState(string Job, int Task, string State)
{
    private static readonly string[] Terminal =
    [
        "BOOT_FAIL",
        "CANCELLED",
        "COMPLETED",
        "DEADLINE",
        "FAILED",
        "NODE_FAIL",
        "OUT_OF_MEMORY",
        "PREEMPTED",
        "REVOKED",
        "TIMEOUT",
    ];

    /// <summary>The reason for the state in the word of Slurm; empty where Slurm gives none.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The exit code as Slurm writes it: "0", "1:0", "0:53".</summary>
    public string ExitCode { get; init; } = "";

    public string? Node { get; init; }

    /// <summary>Whether the task has ended. An unknown word may mean anything, and counts as not ended.</summary>
    public bool HasEnded => Terminal.Contains(State);

    public bool IsRunning => State == "RUNNING";

    public bool Waits => State is "PENDING" or "CONFIGURING" or "REQUEUED" or "REQUEUE_HOLD" or "SUSPENDED";
}
