using Modular.Studies;
using Modular.Studies.Tunings;
using Modular.Trials;

namespace Modular.Runs;

/// <summary>
/// Extends a study by the outcomes in its run folder: whether its tuning has chosen, and how many seeds
/// <c>seeds: auto</c> needs.
/// </summary>
internal static class StudyGrowth
{
    /// <summary>
    /// The study with the settings and trials that follow from its outcomes so far. The same study where nothing is
    /// tuned and the number of seeds is given.
    /// </summary>
    public static Study Grow(Study study, RunFolder folder)
    {
        if (study.Tuning is { Chosen: null } tuning)
            study = study.With(Choose(tuning, folder));
        bool waits = study.Tuning is { Chosen: null };
        if (waits || !study.Attribution.Sequential)
            return study;
        int seeds = SequentialStopping.Seeds(count =>
            Apart(study, folder.Outcomes(study.Planned(count)), study.Planned(count).Count)
        );
        return study with { Plan = study.Planned(seeds) };
    }

    /// <summary>
    /// The settings that the folder says were chosen, else those that follow from the outcomes; null while trials of
    /// the tuning are open.
    /// </summary>
    private static IReadOnlyDictionary<string, TrialSetting>? Choose(Tuning tuning, RunFolder folder)
    {
        if (folder.Exists && folder.ReadPlan().Tuning?.Chosen is { } chosen)
            return chosen;
        return TunedHardware.Choose(TunedHardware.Compute(tuning.Trials, folder.Outcomes(tuning.Trials)));
    }

    /// <summary>
    /// Whether all neighbours in the ranking are told apart; null where trials are missing or failed.
    /// </summary>
    private static bool? Apart(Study study, IReadOnlyList<Outcome> outcomes, int planned)
    {
        if (outcomes.Count < planned || outcomes.Any(outcome => !outcome.Done))
            return null;
        return Ranking.Compute(study.Attribution, study.Measure(outcomes)).Open.Count == 0;
    }
}
