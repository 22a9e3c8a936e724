using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>The imperfections that are ranked, and the method.</summary>
internal sealed record RankChoice
{
    /// <summary>The method that finds the cost of an imperfection.</summary>
    public RankMethod Method { get; init; } = RankMethod.LeaveOneOut;

    /// <summary>
    /// The imperfections or groups to rank. Null ranks every group and every imperfection without one. What is not
    /// named is off in every trial.
    /// </summary>
    public IReadOnlyList<string>? Imperfections { get; init; }

    /// <summary>
    /// Shapley with more than 6 imperfections: the number of orders that are drawn; all seeds share them. With up to 6
    /// imperfections every subset is run, and this option has no effect.
    /// </summary>
    [Range(2, 10_000)]
    public int Permutations { get; init; } = 20;
}
