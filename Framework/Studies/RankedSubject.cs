using Modular.Statistics;

namespace Modular.Studies;

/// <summary>What one imperfection, or group of them, does to the accuracy, in points.</summary>
internal sealed record RankedSubject
{
    public required string Name { get; init; }

    /// <summary>The ranks that the data leave open, by what the method ranks by.</summary>
    public required RankInterval Ranks { get; init; }

    /// <summary>The rank: 1 + how many others are significantly above; shared where the data cannot tell.</summary>
    public int Rank => Ranks.Low;

    /// <summary>The others that it was shown to exceed, by what the method ranks by.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>What fixing it buys: all but it minus all. None where the method does not ask.</summary>
    public required Interval Buys { get; init; }

    /// <summary>What it costs alone: ideal minus only it.</summary>
    public required Interval Costs { get; init; }

    /// <summary>Its main effect; none where not every combination of imperfections was run.</summary>
    public Interval MainEffect { get; init; } = Interval.None;

    /// <summary>Its Shapley value; none for other methods.</summary>
    public Interval Share { get; init; } = Interval.None;

    /// <summary>One of its effects.</summary>
    public Interval Effect(EffectKind kind) =>
        kind switch
        {
            EffectKind.Costs => Costs,
            EffectKind.MainEffect => MainEffect,
            EffectKind.Share => Share,
            _ => Buys,
        };

    /// <summary>Standard error of the Shapley value from the drawn orders alone; null where it is exact.</summary>
    public double? ShareError { get; init; }

    /// <summary>
    /// What decides its rank, corrected for that the study stopped because the ranking was told apart; null where the
    /// number of seeds was given.
    /// </summary>
    public double? Corrected { get; init; }

    /// <summary>
    /// Whether it was shown to change accuracy by less than the margin of the study; null where none was asked for.
    /// </summary>
    public bool? IsWithinMargin { get; init; }

    /// <summary>The values that decide its rank, by seed, points.</summary>
    public required IReadOnlyDictionary<int, double> Values { get; init; }
}
