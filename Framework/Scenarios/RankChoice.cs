using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>The imperfections that are ranked, and the method.</summary>
internal sealed record RankChoice
{
    /// <summary>The method that finds the cost of an imperfection.</summary>
    public RankMethod Method { get; init; } = RankMethod.LeaveOneOut;

    /// <summary>
    /// The imperfections or groups to rank. Null ranks every group and every imperfection without one; off-line not
    /// those that act while time passes, where <c>conditions.age</c> is 0. What is not named is off in every trial.
    /// </summary>
    public IReadOnlyList<string>? Imperfections { get; init; }

    /// <summary>
    /// With <c>layer</c>, every imperfection is ranked layer by layer, as <c>LAYER.IMPERFECTION</c>: the study says in
    /// which layer it costs most. Null turns it in all layers at once.
    /// </summary>
    public RankSplit? By { get; init; }

    /// <summary>
    /// The model of chance that gives effects their intervals and tests. <c>auto</c> is <c>unpaired</c> for training in
    /// place, where hardware of one seed shares next to no chance at the end, and <c>paired</c> for off-line training,
    /// where it shares the network, and with <c>seeds: auto</c>.
    /// </summary>
    public ErrorModel Errors { get; init; } = ErrorModel.Auto;

    /// <summary>Factorial: which combinations of the imperfections are run.</summary>
    public DesignChoice Design { get; init; } = DesignChoice.Full;

    /// <summary>
    /// Factorial with a fractional design: the number of combinations, 8, 16, 24, 32, 40, 48 or 64. Null takes the
    /// fewest that the imperfections allow: at least twice as many combinations as imperfections.
    /// </summary>
    [Range(8, 64)]
    public int? Runs { get; init; }

    /// <summary>
    /// Shapley with more than 6 imperfections: the number of orders that are drawn; all seeds share them. With up to 6
    /// imperfections every subset is run, and this option has no effect.
    /// </summary>
    [Range(2, 10_000)]
    public int Permutations { get; init; } = 20;
}
