using Modular.Studies;
using Modular.Studies.Tunings;
using Modular.Trials;

namespace Modular.Runs;

/// <summary>
/// How far a study has grown, by the outcomes in its run folder: whether its tuning has chosen, and how many seeds
/// <c>seeds: auto</c> asks for.
/// </summary>
internal static class StudyGrowth
{
    /// <summary>
    /// The study with the settings and the trials that its outcomes so far ask for; itself where it tunes nothing and
    /// its number of seeds is given.
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
    /// What the folder says was chosen, else what the outcomes say; null while trials of the tuning are open.
    /// </summary>
    private static IReadOnlyDictionary<string, TrialSetting>? Choose(Tuning tuning, RunFolder folder)
    {
        if (folder.Exists && folder.ReadPlan().Tuning?.Chosen is { } chosen)
            return chosen;
        return TunedHardware.Choose(TunedHardware.Compute(tuning.Trials, folder.Outcomes(tuning.Trials)));
    }

    /// <summary>Whether the ranking is settled; null where trials are missing or failed.</summary>
    private static bool? Apart(Study study, IReadOnlyList<Outcome> outcomes, int planned)
    {
        if (outcomes.Count < planned || outcomes.Any(outcome => !outcome.Done))
            return null;
        return Ranking.Compute(study.Attribution, study.Measure(outcomes)).Open.Count == 0;
    }
}
