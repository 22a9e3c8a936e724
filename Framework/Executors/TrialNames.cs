using System.Text.Json;
using Modular.Trials;

namespace Modular.Executors;

/// <summary>The names of the trials that a process gives its workers, as a line of text: a JSON list.</summary>
internal static class TrialNames
{
    /// <summary>Writes the line for some trials.</summary>
    public static string Write(IEnumerable<Trial> trials) =>
        JsonSerializer.Serialize(trials.Select(trial => trial.Name));

    /// <summary>
    /// Returns the trials of a plan that a line names, in the order of the plan; empty where there is no line.
    /// </summary>
    public static IReadOnlyList<Trial> Read(string? line, IReadOnlyList<Trial> plan)
    {
        if (line is null)
            return [];
        HashSet<string> names = [.. JsonSerializer.Deserialize<string[]>(line)!];
        return [.. plan.Where(trial => names.Contains(trial.Name))];
    }
}
