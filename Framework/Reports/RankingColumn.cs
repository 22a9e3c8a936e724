using Modular.Scenarios;
using Modular.Statistics;
using Modular.Studies;

namespace Modular.Reports;

/// <summary>A column of the ranking's table: an effect on the accuracy that is shown for each imperfection.</summary>
internal sealed record RankingColumn
{
    private static readonly RankingColumn Buys = new()
    {
        Style = "buys",
        Heading = "fixing it buys",
        Key = "fixing it buys (all others stay on)",
        Words = name => $"fixing {name} buys",
        Effect = subject => subject.Buys,
    };

    private static readonly RankingColumn Costs = new()
    {
        Style = "costs",
        Heading = "it costs alone",
        Key = "it costs alone (all others are off)",
        Words = name => $"{name} costs alone",
        Effect = subject => subject.Costs,
    };

    private static readonly RankingColumn MainEffect = new()
    {
        Style = "share",
        Heading = "its main effect",
        Key = "its main effect (on average over what else is on)",
        Words = name => $"the main effect of {name} is",
        Effect = subject => subject.MainEffect,
    };

    private static readonly RankingColumn Share = new()
    {
        Style = "share",
        Heading = "its share of the loss",
        Key = "its share of the loss (Shapley value)",
        Words = name => $"the share of {name} is",
        Effect = subject => subject.Share,
    };

    /// <summary>The name of the column's style in page.css.</summary>
    public required string Style { get; init; }

    /// <summary>The heading of the column in a table.</summary>
    public required string Heading { get; init; }

    /// <summary>The meaning of the column in the key of a figure.</summary>
    public required string Key { get; init; }

    /// <summary>The beginning of a sentence on an imperfection, before the number: "fixing rtn buys".</summary>
    public required Func<string, string> Words { get; init; }

    /// <summary>The effect of a ranked imperfection, points of accuracy.</summary>
    public required Func<RankedSubject, Interval> Effect { get; init; }

    /// <summary>
    /// The effects that the method of a ranking measures; the first is the one that decides the ranks.
    /// </summary>
    public static IReadOnlyList<RankingColumn> For(Ranking ranking) =>
        ranking.How.Method switch
        {
            RankMethod.OneAtATime => [Costs],
            RankMethod.Shapley => [Share, Buys, Costs],
            RankMethod.Factorial when ranking.How.Design is { IsFull: false } => [MainEffect],
            RankMethod.Factorial => [MainEffect, Buys, Costs],
            _ => [Buys, Costs],
        };
}
