using Modular.Runs;
using Modular.Studies;
using Modular.Trials;

namespace Modular.Executors;

/// <summary>The running of a study in its folder: the trials of its plan, and those that the plan grows by.</summary>
internal sealed class StudyExecution(RunFolder folder, IExecutor executor)
{
    /// <summary>
    /// Runs until the study has all its outcomes, or until cancelled; gives the study as it has grown.
    /// </summary>
    public Study Run(Study study, CancellationToken cancel)
    {
        while (true)
        {
            RunOpenTrials(study, cancel);
            if (cancel.IsCancellationRequested)
                return study;
            Study grown = StudyGrowth.Grow(study, folder);
            if (grown.Plan.Count <= study.Plan.Count)
                return study;
            folder.Extend(grown);
            study = grown;
        }
    }

    private void RunOpenTrials(Study study, CancellationToken cancel)
    {
        Trial[] open = [.. study.Plan.Where(trial => !folder.Has(trial))];
        int done = study.Plan.Count - open.Length;
        Terminal.Line($"{study.File.Scenario.Name}: {study.Plan.Count} trials, {done} already done, in {folder.Root}");
        if (open.Length == 0)
            return;
        var progress = new StudyProgress(open.Length, study.File.Scenario.Training.Epochs);
        progress.Show(() => executor.Run(folder, open, progress, cancel));
    }
}
