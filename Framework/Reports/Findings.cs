using Modular.Studies;

namespace Modular.Reports;

/// <summary>What a ranking says, in sentences; the console and the reports share them.</summary>
internal static class Findings
{
    private const int Named = 6;

    public static IEnumerable<string> Of(Ranking ranking)
    {
        yield return Accuracies(ranking);
        if (First(ranking) is string first) yield return first;
        foreach (string sentence in Disagreements(ranking)) yield return sentence;
    }

    public static string Accuracies(Ranking ranking) =>
        $"Ideal hardware reaches {Numbers.Points(ranking.Ideal)} %, the complete hardware {Numbers.Points(ranking.All)} % (mean and 95 % interval over seeds).";

    /// <summary>What buys most; null where there is nothing to compare.</summary>
    public static string? First(Ranking ranking)
    {
        List<RankedSubject> first = [.. ranking.Subjects.Where(subject => subject.Rank == 1)];
        if (ranking.Subjects.Count < 2 || first.Count == 0) return null;
        string names = string.Join(", ", first.Take(Named).Select(subject => subject.Name)) + (first.Count > Named ? $" and {first.Count - Named} more" : "");
        return first.Count == 1 ? $"Fixing {names} buys most, more than any other by the paired test at 5 % (Holm)." : $"The data cannot tell apart what buys most: {names} share rank 1.";
    }

    public static IEnumerable<string> Disagreements(Ranking ranking) => ranking.Disagreements.Select(pair =>
        $"The two columns disagree: with everything on, fixing {pair.Buys.Name} buys more than fixing {pair.Costs.Name}, but alone {pair.Costs.Name} costs more than {pair.Buys.Name}.");
}
