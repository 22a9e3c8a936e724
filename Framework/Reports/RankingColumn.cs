using Modular.Scenarios;
using Modular.Studies;
using Modular.Studies.Statistics;

namespace Modular.Reports;

/// <summary>A quantity that a ranking shows for each subject.</summary>
/// <param name="Style">What page.css calls it.</param>
/// <param name="Heading">Over a column.</param>
/// <param name="Key">In the key of the figure.</param>
/// <param name="Words">Of a subject, before the number: "fixing rtn buys".</param>
/// <param name="Of">The number.</param>
internal sealed record RankingColumn(string Style, string Heading, string Key, Func<string, string> Words, Func<RankedSubject, Interval> Of)
{
    private static readonly RankingColumn Buys = new("buys", "fixing it buys", "fixing it buys (all others stay on)", name => $"fixing {name} buys", subject => subject.Buys);

    private static readonly RankingColumn Costs = new("costs", "it costs alone", "it costs alone (all others are off)", name => $"{name} costs alone", subject => subject.Costs);

    private static readonly RankingColumn Share = new("share", "its share of the loss", "its share of the loss (Shapley value)", name => $"the share of {name} is", subject => subject.Share);

    /// <summary>What a method measures; what it ranks by first.</summary>
    public static IReadOnlyList<RankingColumn> For(Ranking ranking) => ranking.How.Method switch
    {
        RankMethod.OneAtATime => [Costs],
        RankMethod.Shapley => [Share, Buys, Costs],
        _ => [Buys, Costs],
    };
}
