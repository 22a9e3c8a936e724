using Modular.Scenarios;

namespace Modular.Studies;

/// <summary>Checks which other settings a study with cross-validation may have.</summary>
internal static class FoldCheck
{
    /// <summary>Adds a problem for each setting that does not fit cross-validation.</summary>
    public static void Run(ScenarioFile file, Problems problems)
    {
        StudyChoice study = file.Scenario.Study;
        if (study.Folds == StudyChoice.Published)
            return;
        if (study.Seeds == StudyChoice.Auto)
            problems.Add(
                file.Where("study", "folds"),
                "the study has folds, and 'seeds: auto' adds seeds until the ranks are told apart; its looks were not "
                    + "tested with folds. Give a number of seeds, or leave folds out."
            );
        if (study.Tune is not null)
            problems.Add(
                file.Where("study", "folds"),
                "the study has folds, and 'tune' would choose options on samples that other folds test on; expected one "
                    + "of the two. Tune a study without folds, and give the options that it chose."
            );
    }
}
