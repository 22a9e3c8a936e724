using System.Globalization;
using Modular.Runs.Variants;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>What several studies show together, in sentences.</summary>
internal static class ComparisonFindings
{
    /// <summary>How far below the best accuracy a study may be to count as near the best, points.</summary>
    private const double Near = 1;

    private const int MostNames = 6;

    public static IEnumerable<string> List(Comparison comparison)
    {
        if (comparison.Studies.All(study => All(study).Count == 0))
            yield return "No study has a trial of the complete hardware yet.";
        ComparedStudy[] measured = [.. Rivals(comparison).Where(study => All(study).Count > 0)];
        if (measured.Length > 0)
            yield return Most(comparison, measured);
        if (AlsoDifferent(comparison, measured) is string also)
            yield return also;
        foreach (string sentence in Incomparable(comparison))
            yield return sentence;
        foreach (string sentence in OtherBuilds(comparison))
            yield return sentence;
        if (Within(comparison) is string within)
            yield return within;
        if (Cheapest([.. measured.OrderByDescending(study => All(study).Mean)]) is string cheapest)
            yield return cheapest;
        ComparedStudy[] ranked = [.. comparison.Studies.Where(study => study.Ranking.Subjects.Count > 1)];
        if (ranked.Length > 0)
            yield return First(comparison, ranked);
        foreach (string sentence in AssumptionFindings.List(comparison))
            yield return sentence;
    }

    /// <summary>
    /// The studies whose accuracies may be compared: those that may be subtracted from the first, and have an
    /// imperfection. A single study has no rival.
    /// </summary>
    private static ComparedStudy[] Rivals(Comparison comparison)
    {
        IReadOnlyList<ComparedStudy> comparable = comparison.Comparable;
        if (comparable.Count == 0 && comparison.Studies.Count > 1)
            return [];
        ComparedStudy[] all = [comparison.Studies[0], .. comparable];
        ComparedStudy[] imperfect = [.. all.Where(study => !study.IsReference)];
        return imperfect.Length > 0 ? imperfect : all;
    }

    /// <summary>
    /// Says which studies were run by other builds than the first, one sentence for all with the same differences.
    /// </summary>
    private static IEnumerable<string> OtherBuilds(Comparison comparison)
    {
        string first = comparison.Studies[0].Name;
        foreach (
            IGrouping<string, ComparedStudy> same in comparison.Studies.GroupBy(study =>
                string.Join("; ", comparison.OtherBuilds(study))
            )
        )
            if (same.Key.Length > 0)
                yield return $"Other builds ran {Phrases.List([.. same.Select(study => study.Name)])} (here) than {first} "
                    + $"(there), which may change accuracies: {same.Key}. Run all with one build to rule that out.";
    }

    /// <summary>Says why some studies have no difference, one sentence for all with the same reason.</summary>
    private static IEnumerable<string> Incomparable(Comparison comparison)
    {
        foreach (
            IGrouping<string, ComparedStudy> same in comparison.Studies.GroupBy(study =>
                string.Join("; ", comparison.Obstacles(study))
            )
        )
            if (same.Key.Length > 0)
                yield return $"No difference between {comparison.Studies[0].Name} and "
                    + $"{Phrases.List([.. same.Select(study => study.Name)])} is given: {same.Key}.";
    }

    /// <summary>
    /// Says which study reaches the highest accuracy, and from which others the seeds cannot distinguish it.
    /// </summary>
    private static string Most(Comparison comparison, ComparedStudy[] studies)
    {
        GreatestTest test = GreatestTest.Compute(
            [.. studies.Select(study => study.BySeed(StudyPlan.All))],
            comparison.Levels.Best
        );
        ComparedStudy first = studies[test.First];
        string accuracy = $"{Numbers.Points(All(first))} %";
        string hardware = studies.All(study => study.IsReference) ? "Without imperfections" : "With all imperfections";
        if (studies.Length == 1)
            return $"{hardware}, {first.Name} reaches {accuracy}.";
        if (test.Open.Count == 0)
            return $"{hardware}, {first.Name} reaches most, {accuracy}: more than each other study "
                + $"({Tests(comparison, studies)}).";
        string open = Phrases.First([.. test.Open.Select(other => studies[other].Name)], MostNames);
        return $"{hardware}, {first.Name} has the highest mean, {accuracy}, but these seeds cannot tell it apart "
            + $"from {open} ({Tests(comparison, studies)}).";
    }

    private static string Tests(Comparison comparison, ComparedStudy[] studies)
    {
        string level = (100 * comparison.Levels.Best).ToString("0.##", CultureInfo.InvariantCulture);
        return $"one-sided paired tests at {level} %, corrected over {studies.Length} studies";
    }

    /// <summary>
    /// Says what else differs between the variants in the headline: options of data set, network and training that are
    /// no axis themselves. Null where nothing differs.
    /// </summary>
    private static string? AlsoDifferent(Comparison comparison, IReadOnlyList<ComparedStudy> measured)
    {
        if (comparison.Axes.Count == 0 || measured.Count < 2 || measured[0].Basis is not { } first)
            return null;
        string[] paths =
        [
            .. measured
                .Skip(1)
                .SelectMany(study => study.Basis?.PathsFrom(first) ?? [])
                .Distinct()
                .Where(path => !comparison.Axes.Any(axis => path == axis || path.StartsWith(axis + '.'))),
        ];
        if (paths.Length == 0)
            return null;
        string names = Phrases.First(paths, MostNames);
        return $"That compares whole scenarios, which also differ in {names}: it is no ranking of one part alone.";
    }

    /// <summary>
    /// Says which studies were shown to lie within the margin of the first; null where no margin was asked for.
    /// </summary>
    private static string? Within(Comparison comparison)
    {
        if (comparison.Margin is not double margin || comparison.Comparable.Count == 0)
            return null;
        string points = $"{Phrases.Points(margin)} of {comparison.Studies[0].Name}";
        IReadOnlyList<JointContrast> contrasts = comparison.AgainstFirst(StudyPlan.All, comparison.Levels.Margin);
        string[] names =
        [
            .. comparison.Comparable.Where((_, i) => contrasts[i].IsWithin == true).Select(study => study.Name),
        ];
        if (names.Length == 0)
            return $"No study was shown to lie within {points}.";
        return $"Within {points} {(names.Length == 1 ? "lies" : "lie")} {Phrases.List(names)} (two one-sided tests, Holm): "
            + "the difference does not matter.";
    }

    private static Interval All(ComparedStudy study) => study.Accuracy(StudyPlan.All);

    /// <summary>
    /// Names the study with the least energy of writing, among those with a mean at most one point below the best; null
    /// where energies are unknown or the same.
    /// </summary>
    private static string? Cheapest(IReadOnlyList<ComparedStudy> order)
    {
        ComparedStudy[] known = [.. order.Where(study => study.Joules > 0).OrderBy(study => study.Joules)];
        if (known.Length < 2 || known[0].Joules == known[^1].Joules)
            return null;
        double best = All(order[0]).Mean;
        if (known.FirstOrDefault(study => All(study).Mean >= best - Near) is not { } cheapest)
            return null;
        string energy = Measure.Format(cheapest.Joules!.Value, "J");
        bool isAssumed = known.Any(study => DocCommentFacts.IsAssumed(study.JoulesSource));
        string assumed = isAssumed ? " Energies of pulses are assumed." : "";
        return $"Of those whose mean lies within {Near} point of the highest, {cheapest.Name} takes the least energy to "
            + $"write: {energy}{Saving(cheapest, known[^1])}.{assumed}";
    }

    /// <summary>
    /// Says how much less energy a study takes than the one that takes most; empty where it takes most itself.
    /// </summary>
    private static string Saving(ComparedStudy cheapest, ComparedStudy dearest)
    {
        if (cheapest == dearest)
            return "";
        return $", {Measure.Number(dearest.Joules!.Value / cheapest.Joules!.Value)} times less than {dearest.Name}";
    }

    /// <summary>
    /// Says which imperfection is alone at the top of its ranking, for the studies that can tell. Each is ranked
    /// strictly enough that all statements hold together.
    /// </summary>
    private static string First(Comparison comparison, IReadOnlyList<ComparedStudy> studies)
    {
        string[] clear =
        [
            .. studies
                .Select(study => Leading(comparison, study, studies.Count))
                .OfType<RankedSubject>()
                .GroupBy(first => first.Name)
                .Select(same => $"{same.Key} in {same.Count()}"),
        ];
        if (clear.Length == 0)
            return $"No study can tell its first imperfection apart from the next (tests corrected over {Studies(studies.Count)}).";
        return $"Alone at the top of the ranking stands {string.Join("; ", clear)} of {Studies(studies.Count)} "
            + $"(tests corrected over {Studies(studies.Count)}).";
    }

    /// <summary>
    /// The imperfection that is alone at the top of a study, ranked strictly enough for statements on several studies.
    /// </summary>
    internal static RankedSubject? Leading(Comparison comparison, ComparedStudy study, int studies)
    {
        Attribution strict = comparison.Levels.Strict(study.Ranking.How, studies);
        return LeadingImperfection.Find(Ranking.Compute(strict, study.Outcomes));
    }

    private static string Studies(int count) => count == 1 ? "1 study" : $"{count} studies";
}
