using Modular.Statistics;

namespace Modular.Studies;

/// <summary>The effects of one imperfection, or group of them, on the accuracy, points.</summary>
internal sealed record RankedSubject
{
    public required string Name { get; init; }

    /// <summary>The ranks that the data leave open, by the effect that decides the rank.</summary>
    public required RankInterval Ranks { get; init; }

    /// <summary>
    /// The rank: 1 + the number of others that are significantly above; shared where the data cannot tell.
    /// </summary>
    public int Rank => Ranks.Low;

    /// <summary>The names of the others that it was shown to exceed, by the effect that decides the rank.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>
    /// What fixing it buys: all but it, minus all, points. Without value where the method does not run this.
    /// </summary>
    public required Interval Buys { get; init; }

    /// <summary>What it costs alone: ideal, minus only it, points.</summary>
    public required Interval Costs { get; init; }

    /// <summary>The main effect, points; without value where the study runs no factorial design.</summary>
    public Interval MainEffect { get; init; } = Interval.None;

    /// <summary>The Shapley value, points; without value for other methods.</summary>
    public Interval Share { get; init; } = Interval.None;

    /// <summary>The effect of a kind, points.</summary>
    public Interval Effect(EffectKind kind) =>
        kind switch
        {
            EffectKind.Costs => Costs,
            EffectKind.MainEffect => MainEffect,
            EffectKind.Share => Share,
            _ => Buys,
        };

    /// <summary>
    /// The standard error of the Shapley value from the drawn orders alone, points; null where it is exact.
    /// </summary>
    public double? ShareError { get; init; }

    /// <summary>
    /// The effect that decides its rank, corrected for the stop of the study when the ranking was told apart, points;
    /// null where the number of seeds was given.
    /// </summary>
    public double? Corrected { get; init; }

    /// <summary>
    /// Whether it was shown to change accuracy by less than the margin of the study; null where no margin was asked
    /// for.
    /// </summary>
    public bool? IsWithinMargin { get; init; }

    /// <summary>The values that decide its rank, by seed, points.</summary>
    public required IReadOnlyDictionary<int, double> Values { get; init; }
}
