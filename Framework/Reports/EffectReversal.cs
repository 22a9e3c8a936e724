using Modular.Statistics;
using Modular.Studies;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>An effect of one imperfection that changes its sign during training.</summary>
/// <param name="Subject">The imperfection, or the group.</param>
/// <param name="Column">The effect: what fixing the imperfection buys, what it costs alone, or its share.</param>
/// <param name="Reversal">The epochs between which the sign changes, and the effects there.</param>
internal sealed record EffectReversal(string Subject, RankingColumn Column, SignReversal Reversal)
{
    /// <summary>
    /// Finds the reversals of all ranked imperfections; empty for networks trained off-line, whose rankings have no
    /// course. Early effects are corrected over all epochs, imperfections and columns. The effects at the end are
    /// tested one-sided for the opposite sign, and corrected over the early effects that were found.
    /// </summary>
    public static IReadOnlyList<EffectReversal> FindAll(
        Ranking ranking,
        IReadOnlyList<EpochRanking> course,
        IReadOnlyList<Outcome> outcomes
    )
    {
        if (course.Count == 0)
            return [];
        IReadOnlyList<RankingColumn> columns = RankingColumn.For(ranking);
        int early = (course.Count - 1) * ranking.Subjects.Count * columns.Count;
        double earlyLevel = ranking.How.Level * ErrorShares.EarlyEpochs / early;
        IReadOnlyList<EpochRanking> strict = At(ranking, earlyLevel, outcomes);
        Effect[] effects =
        [
            .. from subject in ranking.Subjects from column in columns select new Effect(subject.Name, column),
        ];
        int candidates = effects.Sum(effect => SignReversal.EarlySides(effect.Along(strict)).Count());
        if (candidates == 0)
            return [];
        double endLevel = 2 * ranking.How.Level * ErrorShares.LastEpoch / candidates;
        EpochRanking end = At(ranking, endLevel, outcomes)[^1];
        return [.. effects.Select(effect => effect.Find(course, strict, end)).OfType<EffectReversal>()];
    }

    private static IReadOnlyList<EpochRanking> At(Ranking ranking, double level, IReadOnlyList<Outcome> outcomes) =>
        EpochRanking.ComputeAll(ranking.How with { Level = level }, outcomes);

    /// <summary>The effect of one imperfection in one column of the ranking.</summary>
    private sealed record Effect(string Subject, RankingColumn Column)
    {
        public IReadOnlyList<Interval> Along(IReadOnlyList<EpochRanking> course) => [.. course.Select(At)];

        public EffectReversal? Find(
            IReadOnlyList<EpochRanking> course,
            IReadOnlyList<EpochRanking> strict,
            EpochRanking end
        )
        {
            EpochEffect[] effects = [.. course.Select(at => new EpochEffect(at.Epoch, At(at)))];
            if (SignReversal.Find(effects, Along(strict), At(end)) is { } reversal)
                return new EffectReversal(Subject, Column, reversal);
            return null;
        }

        private Interval At(EpochRanking at) => Column.Effect(at.Subject(Subject));
    }
}
