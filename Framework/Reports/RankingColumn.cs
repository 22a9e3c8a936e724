using Modular.Scenarios;
using Modular.Statistics;
using Modular.Studies;

namespace Modular.Reports;

/// <summary>An effect on the accuracy that a ranking shows for each imperfection: a column of its table.</summary>
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

    /// <summary>The name of its style in page.css.</summary>
    public required string Style { get; init; }

    /// <summary>The heading of the column in a table.</summary>
    public required string Heading { get; init; }

    /// <summary>Its meaning in the key of a figure.</summary>
    public required string Key { get; init; }

    /// <summary>The beginning of a sentence on one imperfection, before the number: "fixing rtn buys".</summary>
    public required Func<string, string> Words { get; init; }

    /// <summary>The effect of a ranked imperfection, points of accuracy.</summary>
    public required Func<RankedSubject, Interval> Effect { get; init; }

    /// <summary>The effects that a method measures, and first the one that it ranks by.</summary>
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
