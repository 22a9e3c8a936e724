using Modular.Studies;

namespace Modular.Reports;

/// <summary>What a ranking says, in sentences; the console and the report share them.</summary>
internal static class Findings
{
    public static IEnumerable<string> Of(Ranking ranking)
    {
        yield return $"Ideal hardware reaches {Numbers.Points(ranking.Ideal)} %, the complete hardware {Numbers.Points(ranking.All)} % (mean and 95 % interval over seeds).";
        if (First(ranking) is string first) yield return first;
        foreach ((RankedSubject buys, RankedSubject costs) in ranking.Disagreements)
            yield return $"The two columns disagree: with everything on, fixing {buys.Name} buys more than fixing {costs.Name}, but alone {costs.Name} costs more than {buys.Name}.";
    }

    private static string? First(Ranking ranking)
    {
        List<RankedSubject> first = [.. ranking.Subjects.Where(subject => subject.Rank == 1)];
        if (ranking.Subjects.Count < 2 || first.Count == 0) return null;
        string names = string.Join(", ", first.Select(subject => subject.Name));
        return first.Count == 1 ? $"Fixing {names} buys most, more than any other by the paired test at 5 % (Holm)." : $"The data cannot tell apart what buys most: {names} share rank 1.";
    }
}
