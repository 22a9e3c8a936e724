using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Executors;
using Modular.Executors.Slurm;
using Modular.Loading;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Scenarios;
using Modular.Studies;

namespace Modular.Commands;

/// <summary><c>modular run SCENARIO</c>: the whole study, resumed where it stopped.</summary>
internal static class RunCommand
{
    public static Command Make()
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string[]> set = CommonOptions.Set();
        Option<string[]> plugins = CommonOptions.Plugins();
        Option<string?> output = CommonOptions.Output(
            "The run folder; runs/<name of the scenario> unless given. A run that stopped goes on there."
        );
        var where = new ExecutorOptions();
        var fresh = new Option<bool>("--fresh")
        {
            Description =
                "Starts anew. A run that the folder holds, of whatever build, is kept beside it as FOLDER.1, FOLDER.2, ...",
        };
        var command = new Command("run", "Runs a study and ranks the imperfections.")
        {
            scenario,
            output,
            fresh,
            set,
            plugins,
            Answer.Option(),
        };
        foreach (Option option in where.All)
            command.Options.Add(option);
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(scenario);
            ScenarioFile file = ScenarioFile.ReadUnchecked(
                path,
                [.. parsed.GetValue(set) ?? [], .. where.Overrides(parsed)]
            );
            string[] ownPlugins = [.. (parsed.GetValue(plugins) ?? []).Select(Path.GetFullPath)];
            PluginCatalog catalog = CommonOptions.LoadForStudy(ownPlugins);
            IExecutor executor = where.Executor(parsed, file, catalog);
            var request = new RunRequest(ownPlugins, parsed.GetValue(output), parsed.GetValue(fresh), executor);
            if (VariantPlan.IsAsked(file))
                return RunVariants(file, catalog, request);
            return RunOne(file, catalog, request);
        });
        return command;
    }

    private static int RunOne(ScenarioFile file, PluginCatalog catalog, RunRequest request)
    {
        Study study = Study.Bind(file, catalog);
        Warnings.Show(study);
        var folder = new RunFolder(request.FolderFor(file));
        request.Clear(folder.Root);
        return Run(study, folder, request);
    }

    private static int RunVariants(ScenarioFile file, PluginCatalog catalog, RunRequest request)
    {
        file.Problems.ThrowIfAny();
        var folder = new VariantFolder(request.FolderFor(file));
        var variants = new VariantRun(catalog, folder) { Clear = request.Clear };
        return variants.Run(file, request.OwnPlugins, (study, runFolder) => Run(study, runFolder, request));
    }

    private static int Run(Study study, RunFolder folder, RunRequest request)
    {
        study = StudyGrowth.Grow(study, folder);
        Fault.Folder = folder.Root;
        foreach (string flaw in folder.Prepare(study, request.OwnPlugins).Concat(new SharedFolder(folder).Test()))
            Terminal.Error(flaw);
        using var cancel = new CancellationTokenSource();
        using Interruption interruption = Interruption.Cancels(cancel);
        study = new StudyExecution(folder, request.Executor).Run(study, cancel.Token);
        int done = study.AllTrials.Count(folder.Has);
        if (cancel.IsCancellationRequested)
        {
            string elsewhere =
                request.Executor is SlurmExecutor ? "Tasks on the cluster go on; 'modular cancel' ends them. " : "";
            Terminal.Error(
                $"Interrupted; {done} of {study.AllTrials.Count} trials are done and kept in {folder.Root}. "
                    + $"{elsewhere}Give the same command again to go on."
            );
            return ExitCode.Interrupted;
        }
        if (request.Executor.ReturnsEarly && done < study.AllTrials.Count)
        {
            Terminal.Line(
                $"Submitted; {study.AllTrials.Count - done} trials are left to the cluster. 'modular status {folder.Root}' "
                    + "tells how far they are; give the same command again to go on and to rank."
            );
            return ExitCode.Done;
        }
        return ConsoleConclusion.Publish(study, folder, "Give the same command again");
    }

    /// <summary>What the command line asks for besides the scenario.</summary>
    /// <param name="OwnPlugins">The user's own plugins.yaml files, absolute.</param>
    /// <param name="Output">The run folder; null where it follows from the name of the scenario.</param>
    /// <param name="IsFresh">Whether a run that the folder holds is set aside.</param>
    /// <param name="Executor">Decides where the trials run.</param>
    private sealed record RunRequest(IReadOnlyList<string> OwnPlugins, string? Output, bool IsFresh, IExecutor Executor)
    {
        /// <summary>Sets the run that a folder holds aside, where the user starts anew, and says so.</summary>
        public void Clear(string folder)
        {
            if (IsFresh && FolderUse.SetAside(folder) is { } aside)
                Terminal.Line($"{folder}: the run that it held is kept as {aside}.");
        }

        public string FolderFor(ScenarioFile file) => Output ?? Path.Combine("runs", file.Scenario.Name);
    }
}
