using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>Which imperfections are compared, and how.</summary>
internal sealed record RankChoice
{
    /// <summary>How an imperfection's cost is found.</summary>
    public RankMethod Method { get; init; } = RankMethod.LeaveOneOut;

    /// <summary>
    /// Imperfections or groups; null means every group and every imperfection without one. What is not named here is
    /// off in every trial.
    /// </summary>
    public IReadOnlyList<string>? Imperfections { get; init; }

    /// <summary>
    /// Shapley, with more than 6 imperfections: how many orders of them are drawn; all seeds share them. Up to 6 every
    /// subset is run, and this counts for nothing.
    /// </summary>
    [Range(2, 10_000)]
    public int Permutations { get; init; } = 20;
}
