using System.Text.Json;
using Modular.Trials;

namespace Modular.Executors;

/// <summary>The trials that a process asks its workers for, as a line of text: a JSON list of names.</summary>
internal static class TrialNames
{
    /// <summary>The line for some trials.</summary>
    public static string Write(IEnumerable<Trial> trials) =>
        JsonSerializer.Serialize(trials.Select(trial => trial.Name));

    /// <summary>
    /// The trials of a plan that a line names, in the order of the plan; none where there is no line.
    /// </summary>
    public static IReadOnlyList<Trial> Read(string? line, IReadOnlyList<Trial> plan)
    {
        if (line is null)
            return [];
        HashSet<string> names = [.. JsonSerializer.Deserialize<string[]>(line)!];
        return [.. plan.Where(trial => names.Contains(trial.Name))];
    }
}
