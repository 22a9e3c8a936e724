using Modular.Runs.Variants;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>
/// Finds which assumed numbers decide the conclusion of a study. The study with all numbers as assumed is compared with
/// those at the ends of the plausible ranges.
/// </summary>
internal static class AssumptionFindings
{
    private const string Decided = "Decided by assumption: ";

    /// <summary>One or more sentences on each study that was repeated; empty where no assumption was varied.</summary>
    public static IEnumerable<string> List(Comparison comparison)
    {
        foreach (ComparedStudy study in comparison.Studies)
            if (study.Settings.GetValueOrDefault(AssumptionVariants.Axis) == AssumptionVariants.AsAssumed)
                foreach (string sentence in Judge(study, [.. comparison.Studies.Where(other => IsEnd(study, other))]))
                    yield return sentence;
    }

    /// <summary>Whether a study differs from another in one assumed number and nothing else.</summary>
    private static bool IsEnd(ComparedStudy study, ComparedStudy other) =>
        other != study
        && other.Settings.Count == study.Settings.Count
        && other.Settings.All(setting =>
            setting.Key == AssumptionVariants.Axis || study.Settings.GetValueOrDefault(setting.Key) == setting.Value
        );

    private static IEnumerable<string> Judge(ComparedStudy study, IReadOnlyList<ComparedStudy> ends)
    {
        string[] changes = [.. ends.SelectMany(end => Changes(study, end, Level(study, ends)))];
        foreach (string change in changes)
            yield return $"{Decided}{change}";
        if (changes.Length == 0 && ends.Count > 0)
            yield return $"At {Phrases.Count(ends.Count, "end")} of the ranges of assumed numbers, no change of "
                + $"{study.Name}'s ranking or effects was shown.";
    }

    /// <summary>The chance of error of each comparison, so that all of them together have 0.05.</summary>
    private static double Level(ComparedStudy study, IReadOnlyList<ComparedStudy> ends) =>
        0.05 / Math.Max(1, ends.Count * study.Ranking.Subjects.Count);

    private static IEnumerable<string> Changes(ComparedStudy study, ComparedStudy end, double level)
    {
        string number = end.Settings[AssumptionVariants.Axis];
        string? first = Alone(study);
        string? other = Alone(end);
        if (first is not null && other is not null && first != other)
            yield return $"with {number}, {other} stands alone at the top of the ranking in place of {first}.";
        foreach (RankedSubject subject in study.Ranking.Subjects)
            if (end.Ranking.Subjects.FirstOrDefault(twin => twin.Name == subject.Name) is { } twin)
                if (IsShifted(subject, twin, level))
                    yield return $"with {number}, {subject.Name} has an effect of "
                        + $"{Numbers.Points(end.Ranking.Decides(twin))} points in place of "
                        + $"{Numbers.Points(study.Ranking.Decides(subject))}.";
    }

    /// <summary>The imperfection that is alone at the top of the ranking; null where several share the top.</summary>
    private static string? Alone(ComparedStudy study) => study.First is { Ranks.High: 1 } first ? first.Name : null;

    private static bool IsShifted(RankedSubject subject, RankedSubject twin, double level)
    {
        double[] differences = [.. Paired.Difference(twin.Values, subject.Values).Values];
        return Interval.P(differences) < level;
    }
}
