using Modular.Studies.Statistics;

namespace Modular.Studies;

/// <summary>What one imperfection, or group of them, does to the accuracy, in points.</summary>
internal sealed record RankedSubject
{
    public required string Name { get; init; }

    /// <summary>1 + how many others buy significantly more; shared where the data cannot tell.</summary>
    public required int Rank { get; init; }

    /// <summary>What fixing it buys: all but it minus all.</summary>
    public required Interval Buys { get; init; }

    /// <summary>What it costs alone: ideal minus only it.</summary>
    public required Interval Costs { get; init; }
}
