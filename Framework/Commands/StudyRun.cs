using Modular.Executors;
using Modular.Executors.Slurm;
using Modular.Loading;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Scenarios;
using Modular.Studies;

namespace Modular.Commands;

/// <summary>A scenario that a command runs in a folder: one study, or all of its variants.</summary>
/// <param name="catalog">The loaded plugins.</param>
/// <param name="executor">Decides where the trials run.</param>
internal sealed class StudyRun(PluginCatalog catalog, IExecutor executor)
{
    /// <summary>The run folder; null for the usual one of the scenario's name.</summary>
    public required string? Output { get; init; }

    /// <summary>The user's own plugins.yaml files, absolute.</summary>
    public required IReadOnlyList<string> OwnPlugins { get; init; }

    /// <summary>Whether a run that the folder holds is set aside.</summary>
    public required bool IsFresh { get; init; }

    /// <summary>Runs the scenario, or goes on with it, and ranks; gives the exit code.</summary>
    public int Run(ScenarioFile file)
    {
        if (VariantPlan.IsAsked(file))
            return RunVariants(file);
        Study study = Study.Bind(file, catalog);
        Warnings.Show(study);
        var folder = new RunFolder(FolderOf(file));
        Clear(folder.Root);
        return Run(study, folder);
    }

    /// <summary>The name is known to be there once the scenario was bound.</summary>
    private string FolderOf(ScenarioFile file) => Output ?? Path.Combine("runs", file.Scenario.Name);

    private int RunVariants(ScenarioFile file)
    {
        file.Problems.ThrowIfAny();
        var variants = new VariantRun(catalog, new VariantFolder(FolderOf(file))) { Clear = Clear };
        return variants.Run(file, OwnPlugins, Run);
    }

    private int Run(Study study, RunFolder folder)
    {
        study = StudyGrowth.Grow(study, folder);
        Fault.Folder = folder.Root;
        foreach (string flaw in folder.Prepare(study, OwnPlugins).Concat(new SharedFolder(folder).Test()))
            Terminal.Error(flaw);
        using var cancel = new CancellationTokenSource();
        using Interruption interruption = Interruption.Cancels(cancel);
        study = new StudyExecution(folder, executor).Run(study, cancel.Token);
        int done = study.AllTrials.Count(folder.Has);
        if (cancel.IsCancellationRequested)
            return Interrupted(study, folder, done);
        if (executor.ReturnsEarly && done < study.AllTrials.Count)
        {
            Terminal.Line(
                $"Submitted; {study.AllTrials.Count - done} trials are left to the cluster. 'modular status {folder.Root}' "
                    + "tells how far they are; give the same command again to go on and to rank."
            );
            return ExitCode.Done;
        }
        return ConsoleConclusion.Publish(study, folder, "Give the same command again");
    }

    private int Interrupted(Study study, RunFolder folder, int done)
    {
        string elsewhere = executor is SlurmExecutor ? "Tasks on the cluster go on; 'modular cancel' ends them. " : "";
        Terminal.Error(
            $"Interrupted; {done} of {study.AllTrials.Count} trials are done and kept in {folder.Root}. "
                + $"{elsewhere}Give the same command again to go on."
        );
        return ExitCode.Interrupted;
    }

    /// <summary>Sets the run that a folder holds aside, where the user starts anew, and says so.</summary>
    private void Clear(string folder)
    {
        if (IsFresh && FolderUse.SetAside(folder) is { } aside)
            Terminal.Line($"{folder}: the run that it held is kept as {aside}.");
    }
}
