using Modular.Studies;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>
/// What the data show of the effects besides their ranks. Disagreements and reversals are claims, each tested at its
/// own share of the error; silent imperfections are facts.
/// </summary>
internal sealed record NotableEffects
{
    /// <summary>The value where the data show nothing besides the ranks.</summary>
    public static readonly NotableEffects None = new();

    /// <summary>The pairs of imperfections that the two columns put in opposite orders.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    /// <summary>The effects whose sign late in training differs from that in early epochs.</summary>
    public IReadOnlyList<EffectReversal> Reversals { get; init; } = [];

    /// <summary>The names of the imperfections that change no prediction.</summary>
    public IReadOnlyList<string> Silent { get; init; } = [];

    /// <summary>The imperfections that are ranked layer by layer.</summary>
    public IReadOnlyList<LayerFamily> Layers { get; init; } = [];

    /// <summary>Finds the notable effects of a ranking.</summary>
    /// <param name="ranking">The ranking after the last epoch.</param>
    /// <param name="course">The ranking after each epoch; empty for off-line training.</param>
    /// <param name="outcomes">The outcomes from which both are computed.</param>
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
