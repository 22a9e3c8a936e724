using Modular.Scenarios;
using Modular.Statistics;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>
/// Two imperfections that the two columns of a ranking put in opposite orders, in both beyond chance.
/// </summary>
/// <param name="Buys">The imperfection that buys more when fixed.</param>
/// <param name="Costs">The imperfection that costs more alone.</param>
internal sealed record Disagreement(RankedSubject Buys, RankedSubject Costs)
{
    /// <summary>
    /// Finds the pairs that both columns tell apart, in opposite orders. What fixing buys is tested in the same way as
    /// the ranks. For the pairs that this tells apart, the costs alone are tested in the opposite order: one-sided
    /// paired t tests with Holm's correction over these pairs. Empty where a column does not exist.
    /// </summary>
    public static IReadOnlyList<Disagreement> FindAll(Ranking ranking, IReadOnlyList<Outcome> outcomes)
    {
        if (ranking.How.Method != RankMethod.LeaveOneOut)
            return [];
        var effects = new SubjectEffects(ranking.How, new Accuracies(outcomes, ranking.How.Folds));
        Disagreement[] candidates = [.. Apart(ranking, effects)];
        double[] p = [.. candidates.Select(pair => OneSidedTest.P(CostsMore(pair, effects)))];
        bool[] isShown = Holm.Rejected(p, ranking.How.Level * ErrorShares.Columns);
        return [.. candidates.Where((_, i) => isShown[i])];
    }

    /// <summary>Every pair that is told apart by what fixing buys, the imperfection that buys more first.</summary>
    private static IEnumerable<Disagreement> Apart(Ranking ranking, SubjectEffects effects)
    {
        IReadOnlyList<RankedSubject> subjects = ranking.Subjects;
        Separation separation = Separation.Compute(
            [.. subjects.Select(subject => effects.Buys(subject.Name))],
            ranking.How.RankLevel
        );
        return from more in Enumerable.Range(0, subjects.Count)
            from less in Enumerable.Range(0, subjects.Count)
            where separation.IsGreater(more, less)
            select new Disagreement(subjects[more], subjects[less]);
    }

    private static IReadOnlyCollection<double> CostsMore(Disagreement pair, SubjectEffects effects) =>
        [.. Paired.Difference(effects.Costs(pair.Costs.Name), effects.Costs(pair.Buys.Name)).Values];
}
