using Modular.Statistics;
using Modular.Studies;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>An effect of one imperfection that changes its sign during training.</summary>
/// <param name="Subject">The imperfection, or the group.</param>
/// <param name="Column">Which effect: what fixing it buys, what it costs alone, or its share.</param>
/// <param name="Reversal">Between which epochs the sign changes, and the effects there.</param>
internal sealed record EffectReversal(string Subject, RankingColumn Column, SignReversal Reversal)
{
    /// <summary>
    /// The reversals of all ranked imperfections; none on networks that were trained off-line, which have no course.
    /// </summary>
    public static IReadOnlyList<EffectReversal> FindAll(
        Ranking ranking,
        IReadOnlyList<EpochRanking> course,
        IReadOnlyList<Outcome> outcomes
    )
    {
        if (course.Count == 0)
            return [];
        Attribution corrected = ranking.How with { Level = ranking.How.Level / course.Count };
        IReadOnlyList<EpochRanking> strict = EpochRanking.ComputeAll(corrected, outcomes);
        var found = new List<EffectReversal>();
        foreach (RankedSubject subject in ranking.Subjects)
        foreach (RankingColumn column in RankingColumn.For(ranking))
            if (Find(subject.Name, column, course, strict) is SignReversal reversal)
                found.Add(new EffectReversal(subject.Name, column, reversal));
        return found;
    }

    private static SignReversal? Find(
        string subject,
        RankingColumn column,
        IReadOnlyList<EpochRanking> course,
        IReadOnlyList<EpochRanking> strict
    )
    {
        Interval Effect(EpochRanking at) => column.Effect(at.Subject(subject));
        return SignReversal.Find(
            [.. course.Select(at => new EpochEffect(at.Epoch, Effect(at)))],
            [.. strict.Select(Effect)]
        );
    }
}
