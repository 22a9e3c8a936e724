using Modular.Text;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>
/// <c>seeds: auto</c>: the study looks at its ranking after 5, 10 and 20 seeds, and stops when every two neighbours are
/// told apart, or at 20. Each look is made at a level of 0.018, so that the chance of any false separation over all
/// looks is about 4.6 % (with 5 % each time it would be about 12 %), and intervals of 98.2 % include the truth in at
/// least 95 % of studies wherever these stop. The number of seeds is a pure function of the outcomes, so it does not
/// depend on interruptions. After failed trials it does not grow: they are run again first.
/// </summary>
internal static class SequentialStopping
{
    /// <summary>The level of one look, the chance of any false separation.</summary>
    public const double Level = 0.018;

    /// <summary>The numbers of seeds after which the study looks at its ranking.</summary>
    public static IReadOnlyList<int> After { get; } = [5, 10, 20];

    /// <summary>
    /// The number of seeds at the first look at which the neighbours are told apart, or at the last look.
    /// </summary>
    /// <param name="apart">
    /// Whether the neighbours are told apart after a number of seeds; null where this is not known yet.
    /// </param>
    public static int Seeds(Func<int, bool?> apart) =>
        After.FirstOrDefault(seeds => seeds == After[^1] || apart(seeds) != false);

    /// <summary>Says where a study stopped, and why.</summary>
    public static StoppingPoint StopOf(Study study, Ranking ranking, IReadOnlyList<Outcome> outcomes)
    {
        int seeds = study.Seeds;
        StoppingPoint Stop(string why, string sentence) => new(seeds, why, sentence);
        int failed = outcomes.Count(outcome => !outcome.Done);
        if (failed > 0)
            return Stop(
                StoppingPoint.Open,
                $"At {seeds} seeds without a look: {Phrases.Count(failed, "trial")} failed, and the study goes on only when that is mended."
            );
        if (outcomes.Count < study.Plan.Count)
            return Stop(
                StoppingPoint.Open,
                $"The number of seeds is not decided yet: the next look is after {seeds} seeds."
            );
        if (ranking.Open.Count == 0)
            return Stop(
                "separated",
                $"Stopped after {seeds} seeds: every two neighbours in the ranking are told apart."
            );
        return Stop(
            "limit",
            $"Stopped after {seeds} seeds, the most that 'seeds: auto' runs, though {Pairs(ranking.Open)} not told apart."
        );
    }

    private static string Pairs(IReadOnlyList<NeighbourPair> open)
    {
        if (open.Count == 1)
            return $"{open[0].First} and {open[0].Second} are";
        return $"{open.Count} pairs of neighbours are";
    }
}
