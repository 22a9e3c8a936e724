using Modular.Runs.Variants;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>What several studies say together, in sentences.</summary>
internal static class ComparisonFindings
{
    private const double Near = 1; // points

    public static IEnumerable<string> List(Comparison comparison)
    {
        ComparedStudy[] order =
        [
            .. comparison
                .Studies.Where(study => study.Accuracy(StudyPlan.All).Count > 0)
                .OrderByDescending(study => study.Accuracy(StudyPlan.All).Mean),
        ];
        if (order.Length == 0)
            yield return "No study has a trial of the complete hardware yet.";
        if (order.Length > 0)
            yield return $"With all imperfections, {order[0].Name} reaches most: {Numbers.Points(order[0].Accuracy(StudyPlan.All))} %.";
        if (order.Length > 1)
            yield return Lead(order[0], order[1]);
        if (Cheapest(order) is string cheapest)
            yield return cheapest;
        if (comparison.Studies.Any(study => study.Ranking.Subjects.Count > 1))
            yield return First([.. comparison.Studies.Where(study => study.Ranking.Subjects.Count > 1)]);
    }

    /// <summary>
    /// The study that writes with the least energy, of those whose mean is at most a point below the best; null where
    /// energies are unknown or the same.
    /// </summary>
    private static string? Cheapest(IReadOnlyList<ComparedStudy> order)
    {
        ComparedStudy[] known = [.. order.Where(study => study.Joules > 0).OrderBy(study => study.Joules)];
        if (known.Length < 2 || known[0].Joules == known[^1].Joules)
            return null;
        double best = order[0].Accuracy(StudyPlan.All).Mean;
        string assumed = known.Any(study => DocCommentFacts.IsAssumed(study.JoulesSource))
            ? " Energies of pulses are assumed."
            : "";
        return known.FirstOrDefault(study => study.Accuracy(StudyPlan.All).Mean >= best - Near) is not { } cheapest
            ? null
            : $"Of those within {Near} point of the best {cheapest.Name} takes the least energy to write: {Measure.Format(cheapest.Joules!.Value, "J")}, {Numbers.Size(known[^1].Joules!.Value / cheapest.Joules.Value)} times less than {known[^1].Name}.{assumed}";
    }

    /// <summary>Which imperfection stands first, where the data of a study can tell.</summary>
    private static string First(IReadOnlyList<ComparedStudy> studies)
    {
        var clear = studies
            .Where(study => study.Ranking.Subjects[0].Ranks.High == 1)
            .GroupBy(study => study.Ranking.Subjects[0].Name)
            .ToArray();
        return clear.Length == 0
            ? "No study can tell its first imperfection apart from the next."
            : $"Alone at the top of the ranking stands {string.Join("; ", clear.Select(same => $"{same.Key} in {same.Count()}"))} of {studies.Count} studies.";
    }

    private static string Lead(ComparedStudy first, ComparedStudy second)
    {
        Interval lead = first.Better(second, StudyPlan.All);
        string than = $"{Numbers.Points(lead)} points more than {second.Name}, paired by seed";
        return lead.Count < 2 ? $"That is {than}: too few seeds to say more."
            : lead.Low > 0 ? $"That is {than}."
            : $"That is {than}: these seeds cannot tell the two apart.";
    }
}
