using Modular.Studies;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>
/// What the data show of the effects besides their ranks. The first two are claims, each tested at its own share; the
/// third is a fact.
/// </summary>
internal sealed record NotableEffects
{
    /// <summary>Nothing besides the ranks.</summary>
    public static readonly NotableEffects None = new();

    /// <summary>The pairs that the two columns put in opposite orders.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    /// <summary>The effects whose sign late in training is not that of early epochs.</summary>
    public IReadOnlyList<EffectReversal> Reversals { get; init; } = [];

    /// <summary>The imperfections that change no prediction.</summary>
    public IReadOnlyList<string> Silent { get; init; } = [];

    /// <summary>The imperfections that are ranked layer by layer.</summary>
    public IReadOnlyList<LayerFamily> Layers { get; init; } = [];

    /// <summary>Finds them all.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="course">The ranking after each epoch; empty off-line.</param>
    /// <param name="outcomes">The outcomes behind both.</param>
    public static NotableEffects FindAll(
        Ranking ranking,
        IReadOnlyList<EpochRanking> course,
        IReadOnlyList<Outcome> outcomes
    ) =>
        new()
        {
            Disagreements = Disagreement.FindAll(ranking, outcomes),
            Reversals = EffectReversal.FindAll(ranking, course, outcomes),
            Silent = SilentImperfections.FindAll(ranking.How, outcomes),
        };
}
