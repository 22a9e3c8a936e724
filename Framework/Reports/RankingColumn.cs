using Modular.Scenarios;
using Modular.Statistics;
using Modular.Studies;

namespace Modular.Reports;

/// <summary>A quantity that a ranking shows for each subject.</summary>
internal sealed record RankingColumn
{
    private static readonly RankingColumn Buys = new()
    {
        Style = "buys",
        Heading = "fixing it buys",
        Key = "fixing it buys (all others stay on)",
        Words = name => $"fixing {name} buys",
        Of = subject => subject.Buys,
    };

    private static readonly RankingColumn Costs = new()
    {
        Style = "costs",
        Heading = "it costs alone",
        Key = "it costs alone (all others are off)",
        Words = name => $"{name} costs alone",
        Of = subject => subject.Costs,
    };

    private static readonly RankingColumn Share = new()
    {
        Style = "share",
        Heading = "its share of the loss",
        Key = "its share of the loss (Shapley value)",
        Words = name => $"the share of {name} is",
        Of = subject => subject.Share,
    };

    /// <summary>What page.css calls it.</summary>
    public required string Style { get; init; }

    /// <summary>Over a column of a table.</summary>
    public required string Heading { get; init; }

    /// <summary>In the key of the figure.</summary>
    public required string Key { get; init; }

    /// <summary>Of a subject, before the number: "fixing rtn buys".</summary>
    public required Func<string, string> Words { get; init; }

    public required Func<RankedSubject, Interval> Of { get; init; }

    /// <summary>What a method measures; what it ranks by first.</summary>
    public static IReadOnlyList<RankingColumn> For(Ranking ranking) =>
        ranking.How.Method switch
        {
            RankMethod.OneAtATime => [Costs],
            RankMethod.Shapley => [Share, Buys, Costs],
            _ => [Buys, Costs],
        };
}
