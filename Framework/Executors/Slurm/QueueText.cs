using Modular.Text;

namespace Modular.Executors.Slurm;

/// <summary>Describes a cluster's queue in one line, for the progress of a run.</summary>
internal static class QueueText
{
    /// <summary>Counts the tasks that run and wait, with the first reason that the cluster gives for waiting.</summary>
    public static string Describe(IReadOnlyList<TaskState> states)
    {
        int running = states.Count(state => state.IsRunning);
        TaskState[] waiting = [.. states.Where(state => state.Waits)];
        string text = $"slurm: {Phrases.Count(running, "task")} at work, {waiting.Length} waiting";
        string? reason = waiting.Select(state => state.Reason).FirstOrDefault(word => word.Length > 0);
        if (reason is null)
            return text;
        return $"{text} ({reason})";
    }
}
