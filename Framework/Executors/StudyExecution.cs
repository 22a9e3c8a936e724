using Modular.Runs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Trials;

namespace Modular.Executors;

/// <summary>Runs a study in its folder: the trials of its plan, and those that are added to the plan.</summary>
internal sealed class StudyExecution(RunFolder folder, IExecutor executor)
{
    /// <summary>The part of the trials that runs here; null for all trials.</summary>
    public Shard? Shard { get; init; }

    /// <summary>
    /// Runs until the study has all its outcomes, or until cancelled. Returns the study with the trials that were
    /// added.
    /// </summary>
    public Study Run(Study study, CancellationToken cancel)
    {
        while (true)
        {
            bool isStopped = !RunOpenTrials(study, cancel);
            if (cancel.IsCancellationRequested || isStopped || executor.ReturnsEarly)
                return study;
            Study grown = StudyGrowth.Grow(study, folder);
            if (grown.Runnable.Count <= study.Runnable.Count)
                return study;
            folder.Extend(grown);
            study = grown;
        }
    }

    /// <summary>
    /// Runs the trials without outcome. Returns false where the trials of the first seed all failed for the same
    /// reason, and the rest was left out.
    /// </summary>
    private bool RunOpenTrials(Study study, CancellationToken cancel)
    {
        IReadOnlyList<Trial> mine = Shard?.Take(study.Runnable) ?? study.Runnable;
        Trial[] open = [.. mine.Where(trial => !folder.Has(trial))];
        Terminal.Line($"{study.File.Scenario.Name}: {Trials(study)}, in {folder.Root}");
        if (open.Length == 0)
            return true;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var trainings = open.ToDictionary(trial => trial.Name, trial => NameTraining(study, trial));
        var progress = new StudyProgress(trainings, study.File.Scenario.Training.ReportedEpochs);
        var fault = new SameFault(open, progress, stop.Cancel);
        progress.Show(() => executor.Run(folder, open, fault, stop.Token));
        if (fault.Sentence is null)
            return true;
        executor.Abandon(folder);
        Terminal.Error(fault.Sentence);
        return false;
    }

    /// <summary>
    /// Names the training that a trial needs: its own where it is trained in place, that of its setting and seed
    /// off-line.
    /// </summary>
    private static string NameTraining(Study study, Trial trial)
    {
        if (study.RigFor(trial).Scenario.Training.Mode == TrainingMode.InPlace)
            return trial.Name;
        return $"setting {trial.Setting?.Number} {trial.Setting?.IsHeldOut}, seed {trial.Seed}";
    }

    /// <summary>Describes the trials that may run now: those of the tuning, or those of the study.</summary>
    private string Trials(Study study)
    {
        if (study.Tuning is { Chosen: null } tuning)
            return $"tuning, {tuning.Trials.Count} trials, {tuning.Trials.Count(folder.Has)} already done";
        return $"{study.Plan.Count} trials, {study.Plan.Count(folder.Has)} already done";
    }
}
