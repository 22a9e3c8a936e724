using Modular.Studies;
using Modular.Trials;

namespace Modular.Runs;

/// <summary>How far a study with <c>seeds: auto</c> has grown, by the outcomes in its run folder.</summary>
internal static class StudyGrowth
{
    /// <summary>
    /// The study with the trials that its outcomes so far ask for; itself if its number of seeds is given.
    /// </summary>
    public static Study Grow(Study study, RunFolder folder)
    {
        if (!study.Attribution.Sequential)
            return study;
        int seeds = SequentialStopping.Seeds(count =>
            Apart(study, folder.Outcomes(study.Planned(count)), study.Planned(count).Count)
        );
        return study with { Plan = study.Planned(seeds) };
    }

    /// <summary>Whether the ranking is settled; null where trials are missing or failed.</summary>
    private static bool? Apart(Study study, IReadOnlyList<Outcome> outcomes, int planned)
    {
        if (outcomes.Count < planned || outcomes.Any(outcome => !outcome.Done))
            return null;
        return Ranking.Compute(study.Attribution, outcomes).Open.Count == 0;
    }
}
