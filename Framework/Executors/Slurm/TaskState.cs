namespace Modular.Executors.Slurm;

/// <summary>What Slurm says of a task. It is a hint: only the file of a trial says that the trial was run.</summary>
/// <param name="Job">The number of the job array.</param>
/// <param name="Task">The number of the task in it.</param>
/// <param name="State">The state in Slurm's word: RUNNING, NODE_FAIL.</param>
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

    /// <summary>Why it is in that state, in Slurm's word; empty where Slurm does not say.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The exit code as Slurm writes it: "0", "1:0", "0:53".</summary>
    public string ExitCode { get; init; } = "";

    public string? Node { get; init; }

    /// <summary>Whether it has ended. A word that is not known may be anything.</summary>
    public bool HasEnded => Terminal.Contains(State);

    public bool IsRunning => State == "RUNNING";

    public bool Waits => State is "PENDING" or "CONFIGURING" or "REQUEUED" or "REQUEUE_HOLD" or "SUSPENDED";
}
