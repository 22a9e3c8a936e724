using System.Text.RegularExpressions;
using Modular.Runs;
using Modular.Text;

namespace Modular.Executors.Slurm;

/// <summary>
/// Finds why a task left trials without a result, from the state that Slurm gives, from the task's mark and from its
/// output. One of these alone may mislead: Slurm may call a task FAILED that was killed for its memory, or that never
/// began.
/// </summary>
/// <param name="files">The folder slurm/ of the run.</param>
internal sealed partial class Judgement(SlurmFiles files)
{
    /// <summary>Judges a task that has ended.</summary>
    /// <param name="job">The job array with the task.</param>
    /// <param name="task">The number of the task.</param>
    /// <param name="state">The state that Slurm gives; null where it has no record.</param>
    /// <param name="trial">The trial to which the attempt is charged.</param>
    public LostAttempt Judge(Submission job, int task, TaskState? state, string trial)
    {
        TaskMark? mark = files.ReadMark(job.Name, task);
        string words = files.Tail(job.Name, task);
        LossReason reason = Reason(state, mark, words);
        return new LostAttempt
        {
            Trial = trial,
            Task = $"{job.Job}_{task}",
            Node = state?.Node ?? mark?.Machine,
            Reason = reason,
            What = Describe(reason, job, state, words),
        };
    }

    private static LossReason Reason(TaskState? state, TaskMark? mark, string words)
    {
        if (state?.State == "OUT_OF_MEMORY" || MemoryWords().IsMatch(words))
            return LossReason.OutOfMemory;
        switch (state?.State)
        {
            case null:
                return LossReason.Vanished;
            case "NODE_FAIL" or "BOOT_FAIL":
                return LossReason.NodeFailed;
            case "TIMEOUT" or "DEADLINE":
                return LossReason.TimeLimit;
            case "CANCELLED" or "PREEMPTED" or "REVOKED":
                return LossReason.Cancelled;
        }
        if (mark is null)
            return LossReason.NeverBegan;
        if (state.State == "COMPLETED")
            return LossReason.NoTime;
        return LossReason.Crashed;
    }

    private static string Describe(LossReason reason, Submission job, TaskState? state, string words) =>
        reason switch
        {
            LossReason.NodeFailed => $"the node failed ({state?.State})",
            LossReason.Vanished => "the cluster has no record of the task, and it left no result",
            LossReason.OutOfMemory => $"the task needed more memory than {Memory(job)}",
            LossReason.TimeLimit => $"the cluster stopped the task at its time limit{Limit(job)}",
            LossReason.NoTime => $"the task had no time to end it within its limit{Limit(job)}",
            LossReason.NeverBegan => $"the task failed before the worker began ({Codes(state)}){Last(words)}",
            LossReason.Cancelled => $"the task was cancelled ({state?.State})",
            _ => $"the worker ended in the midst of it ({Codes(state)}){Last(words)}",
        };

    private static string Memory(Submission job)
    {
        if (job.Memory is { } memory)
            return $"{memory} MiB";
        return "the cluster gives unasked";
    }

    private static string Limit(Submission job) => job.Time is { } time ? $" of {ClockTime.Write(time)}" : "";

    private static string Codes(TaskState? state)
    {
        string code = state?.ExitCode.Split(':')[0] ?? "";
        if (code == SlurmJob.ExitWithoutFolder)
            return "the node does not see the run folder";
        string reason = state?.Reason is { Length: > 0 } known ? $", {known}" : "";
        return $"{state?.State}{reason}, exit code {state?.ExitCode}";
    }

    private static string Last(string words)
    {
        string[] lines = words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string? last = lines.LastOrDefault(line => !line.StartsWith("slurmstepd"));
        if (last is null)
            return "";
        return $"; its last words: {Excerpt.Shorten(last)}";
    }

    /// <summary>Matches what Slurm, the kernel and this program write when memory is used up.</summary>
    [GeneratedRegex(
        @"exceeded (job |step )?memory limit|oom[_-]kill|out[- ]of[- ]memory|the memory that this process may have is used up",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex MemoryWords();
}
