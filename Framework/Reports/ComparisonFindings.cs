using Modular.Studies;
using Modular.Studies.Statistics;
using Modular.Studies.Variants;

namespace Modular.Reports;

/// <summary>What several studies say together, in sentences.</summary>
internal static class ComparisonFindings
{
    public static IEnumerable<string> Of(Comparison comparison)
    {
        ComparedStudy[] order = [.. comparison.Studies.Where(study => study.Accuracy(StudyPlan.All).Count > 0).OrderByDescending(study => study.Accuracy(StudyPlan.All).Mean)];
        if (order.Length == 0) yield return "No study has a trial of the complete hardware yet.";
        if (order.Length > 0) yield return $"With all imperfections, {order[0].Name} reaches most: {Numbers.Points(order[0].Accuracy(StudyPlan.All))} %.";
        if (order.Length > 1) yield return Lead(order[0], order[1]);
        string[] worst = [.. comparison.Studies.Where(study => study.Ranking.Subjects.Count > 0).Select(study => study.Ranking.Subjects[0].Name).Distinct()];
        if (worst.Length == 1 && comparison.Studies.Count > 1) yield return $"{worst[0]} stands first in the ranking of every variant.";
        if (worst.Length > 1) yield return $"The first place of the ranking changes between variants: {string.Join(", ", worst)}.";
    }

    private static string Lead(ComparedStudy first, ComparedStudy second)
    {
        Interval lead = first.Better(second, StudyPlan.All);
        string than = $"{Numbers.Points(lead)} points more than {second.Name}, paired by seed";
        return lead.Count < 2 ? $"That is {than}: too few seeds to say more."
            : lead.Low > 0 ? $"That is {than}." : $"That is {than}: these seeds cannot tell the two apart.";
    }
}
