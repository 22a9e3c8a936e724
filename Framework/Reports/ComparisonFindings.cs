using Modular.Runs.Variants;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>What several studies say together, in sentences.</summary>
internal static class ComparisonFindings
{
    /// <summary>How far below the best accuracy a study may be to count as near it, points.</summary>
    private const double Near = 1;

    public static IEnumerable<string> List(Comparison comparison)
    {
        ComparedStudy[] order =
        [
            .. comparison.Studies.Where(study => All(study).Count > 0).OrderByDescending(study => All(study).Mean),
        ];
        if (order.Length == 0)
            yield return "No study has a trial of the complete hardware yet.";
        if (order.Length > 0)
            yield return $"With all imperfections, {order[0].Name} reaches most: {Numbers.Points(All(order[0]))} %.";
        if (order.Length > 1)
            yield return Lead(order[0], order[1]);
        if (Cheapest(order) is string cheapest)
            yield return cheapest;
        ComparedStudy[] ranked = [.. comparison.Studies.Where(study => study.Ranking.Subjects.Count > 1)];
        if (ranked.Length > 0)
            yield return First(ranked);
        foreach (string sentence in AssumptionFindings.List(comparison))
            yield return sentence;
    }

    private static Interval All(ComparedStudy study) => study.Accuracy(StudyPlan.All);

    /// <summary>
    /// The study that writes with the least energy, of those whose mean is at most a point below the best; null where
    /// energies are unknown or the same.
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
        string times = Measure.Number(known[^1].Joules!.Value / cheapest.Joules.Value);
        bool isAssumed = known.Any(study => DocCommentFacts.IsAssumed(study.JoulesSource));
        string assumed = isAssumed ? " Energies of pulses are assumed." : "";
        return $"Of those within {Near} point of the best {cheapest.Name} takes the least energy to write: "
            + $"{energy}, {times} times less than {known[^1].Name}.{assumed}";
    }

    /// <summary>Which imperfection is first in the ranking, where the data of a study can tell.</summary>
    private static string First(IReadOnlyList<ComparedStudy> studies)
    {
        string[] clear =
        [
            .. studies
                .Where(study => study.Ranking.Subjects[0].Ranks.High == 1)
                .GroupBy(study => study.Ranking.Subjects[0].Name)
                .Select(same => $"{same.Key} in {same.Count()}"),
        ];
        if (clear.Length == 0)
            return "No study can tell its first imperfection apart from the next.";
        return $"Alone at the top of the ranking stands {string.Join("; ", clear)} of {studies.Count} studies.";
    }

    private static string Lead(ComparedStudy first, ComparedStudy second)
    {
        Interval lead = first.Better(second, StudyPlan.All);
        string than = $"{Numbers.Points(lead)} points more than {second.Name}, paired by seed";
        if (lead.Count < 2)
            return $"That is {than}: too few seeds to say more.";
        if (lead.Low > 0)
            return $"That is {than}.";
        return $"That is {than}: these seeds cannot tell the two apart.";
    }
}
