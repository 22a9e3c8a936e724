using System.Globalization;
using Modular.Scenarios;
using Modular.Text;
using Modular.Trials;

namespace Modular.Executors.Slurm;

/// <summary>The memory and the time that a task asks for.</summary>
/// <param name="Memory">The memory, MiB; null for the cluster's default.</param>
/// <param name="Time">The time limit; null for the partition's default.</param>
internal sealed record TaskNeed(int? Memory, TimeSpan? Time)
{
    /// <summary>
    /// The memory that is doubled where the scenario asks for none and the cluster's default was not enough, MiB.
    /// Assumed.
    /// </summary>
    private const int UsualMemory = 2048;

    /// <summary>The memory and time that the scenario asks for.</summary>
    public static TaskNeed Asked(ExecutorChoice choice) =>
        new(Megabytes(choice.Mem), choice.Time is { } text ? ClockTime.Parse(text) : null);

    /// <summary>The memory and time of a trial's next attempt: twice as much of what was not enough.</summary>
    public static TaskNeed Next(ExecutorChoice choice, TrialAccount account, Trial trial)
    {
        TaskNeed asked = Asked(choice);
        int doubled = account.MemoryDoublings(trial);
        int? memory = doubled == 0 ? asked.Memory : (asked.Memory ?? UsualMemory) << doubled;
        return new TaskNeed(memory, asked.Time * Math.Pow(2, account.TimeDoublings(trial)));
    }

    private static int? Megabytes(string? text)
    {
        if (text is null)
            return null;
        int count = int.Parse(text[..^1], CultureInfo.InvariantCulture);
        return text[^1] == 'G' ? count * 1024 : count;
    }
}
