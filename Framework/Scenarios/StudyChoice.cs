using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>What is asked of the rig.</summary>
internal sealed record StudyChoice
{
    /// <summary>Which imperfections are compared, and how.</summary>
    public RankChoice Rank { get; init; } = new();

    /// <summary>So many repetitions, with seeds 0, 1, ...; trials are paired by seed.</summary>
    [Range(1, 10_000)]
    public int Seeds { get; init; } = 5;

    /// <summary>Strength of an imperfection or a group of them; 1 where nothing is said.</summary>
    public IReadOnlyDictionary<string, double> Strengths { get; init; } = new Dictionary<string, double>();

    /// <summary>How good each imperfection must be; null asks for none.</summary>
    public ToleranceChoice? Tolerance { get; init; }
}
