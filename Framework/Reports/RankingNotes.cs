using Modular.Scenarios;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>What the numbers of a ranking mean, and what else is known of their errors; the reports share it.</summary>
internal static class RankingNotes
{
    private const string BuysAndCosts =
        "*Buys* is the accuracy of all imperfections but this one, minus that of all; *costs alone* is the accuracy of ideal hardware, minus that of only this one.";

    public static IEnumerable<string> List(Ranking ranking, IReadOnlyList<Outcome> outcomes)
    {
        yield return Meaning(ranking);
        if (Bootstrapped(ranking) is string line)
            yield return line;
        if (Images(outcomes) is string images)
            yield return images;
    }

    /// <summary>Of the columns, the intervals and the ranks.</summary>
    public static string Meaning(Ranking ranking) => $"{Columns(ranking)} {Intervals(ranking)} {Ranks(ranking)}";

    /// <summary>
    /// Bootstrap intervals of what decides the rank; null below 20 seeds, where they are too short to be shown.
    /// </summary>
    public static string? Bootstrapped(Ranking ranking)
    {
        string[] each =
        [
            .. ranking
                .Subjects.Where(subject => subject.Values.Count >= Bootstrap.Fewest)
                .Select(subject =>
                    $"{subject.Name} {Numbers.Points(Bootstrap.Bca([.. subject.Values.Values], ranking.How.Level))}"
                ),
        ];
        return each.Length == 0
            ? null
            : $"For comparison, bootstrap intervals (BCa, 2000 resamples) of the {RankingColumn.For(ranking)[0].Heading} column: {string.Join("; ", each)}.";
    }

    /// <summary>The error of the accuracies for other seeds and other images; null where too little is known.</summary>
    public static string? Images(IReadOnlyList<Outcome> outcomes)
    {
        if (
            EstimateTwoWay(StudyPlan.Ideal, outcomes) is not TwoWayAnova ideal
            || EstimateTwoWay(StudyPlan.All, outcomes) is not TwoWayAnova all
        )
            return null;
        return $"The test set is a sample, too. For other seeds and other test images ({Shown(ideal.Count)}, two-way random effects), the mean accuracy of ideal hardware has a standard error of "
            + $"{Points(ideal.StandardError)} points and that of the complete hardware {Points(all.StandardError)}; for other seeds and these images, {Points(Alone(ideal))} and {Points(Alone(all))}.";
    }

    private static string Columns(Ranking ranking) =>
        ranking.How.Method switch
        {
            RankMethod.OneAtATime => "*Costs alone* is the accuracy of ideal hardware, minus that of only this one.",
            RankMethod.Shapley =>
                "*Share of the loss* is the Shapley value: what an imperfection takes away when it is added, averaged over all orders in which they may be added; the shares add up to ideal minus all. "
                    + (
                        ranking.How.Coalitions!.Exact
                            ? ""
                            : $"Here over {ranking.How.Coalitions.Orders.Count} drawn orders, the same for all seeds; the intervals and the ranks allow for that. "
                    )
                    + BuysAndCosts,
            _ => BuysAndCosts,
        };

    private static string Intervals(Ranking ranking) =>
        "The intervals are paired Student t intervals over seeds"
        + (
            ranking.How.Sequential
                ? $", of {Numbers.Two(100 * (1 - ranking.How.Level))} % at the look at which the study stopped, so that at least 95 % hold over all looks."
                : "."
        );

    private static string Ranks(Ranking ranking) =>
        $"A rank is 1 plus the number of imperfections that are significantly above (paired t tests, Holm's correction over all pairs, {Findings.Level(ranking)}), "
        + "and reaches down to those that are significantly below: 2-3 is either; what shares a rank cannot be told apart.";

    private static TwoWayAnova? EstimateTwoWay(string hardware, IEnumerable<Outcome> outcomes) =>
        TwoWayAnova.Estimate([
            .. outcomes
                .Where(outcome => outcome.Hardware == hardware && outcome.Correct is not null)
                .Select(outcome => outcome.Correct!.Flags),
        ]);

    private static string Shown((int Seeds, int Images) count) => $"{count.Seeds} seeds, {count.Images} images";

    private static double Alone(TwoWayAnova both) => Math.Sqrt(both.Seeds / both.Count.Seeds);

    private static string Points(double fraction) => Numbers.Two(100 * fraction);
}
