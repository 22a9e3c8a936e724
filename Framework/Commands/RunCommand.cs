using System.CommandLine;
using Modular.Executors;
using Modular.Loading;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Trials;

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
        Option<int?> workers = CommonOptions.Whole(
            "--workers",
            "Worker processes; one for each core unless given.",
            (1, 1024)
        );
        Option<double?> patience = CommonOptions.Minutes(
            "--patience",
            "Ends a worker that has said nothing for so long; 60 unless given. It says something after every epoch."
        );
        var command = new Command("run", "Runs a study and ranks the imperfections.")
        {
            scenario,
            output,
            workers,
            patience,
            set,
            plugins,
        };
        command.SetAction(parsed =>
        {
            IReadOnlyList<string> own = [.. (parsed.GetValue(plugins) ?? []).Select(Path.GetFullPath)];
            var choice = (
                parsed.GetValue(workers) ?? Environment.ProcessorCount,
                TimeSpan.FromMinutes(parsed.GetValue(patience) ?? 60)
            );
            ScenarioFile file = ScenarioFile.ReadUnchecked(
                parsed.GetRequiredValue(scenario),
                parsed.GetValue(set) ?? []
            );
            PluginCatalog catalog = CommonOptions.Load(own);
            string Root() => parsed.GetValue(output) ?? Path.Combine("runs", file.Scenario.Name);
            if (!VariantPlan.IsAsked(file))
                return Run(Study.Bind(file, catalog), new RunFolder(Root()), own, choice);
            file.Problems.ThrowIfAny();
            return new VariantRun(catalog, new VariantFolder(Root())).Run(
                file,
                own,
                (study, folder) => Run(study, folder, own, choice)
            );
        });
        return command;
    }

    private static int Run(
        Study study,
        RunFolder folder,
        IReadOnlyList<string> own,
        (int Workers, TimeSpan Patience) choice
    )
    {
        Study grown = StudyGrowth.Grow(study, folder);
        folder.Prepare(grown, own);
        return Run(grown, folder, choice);
    }

    private static int Run(Study study, RunFolder folder, (int Workers, TimeSpan Patience) choice)
    {
        using var cancel = new CancellationTokenSource();
        using Interruption interruption = Interruption.Cancels(cancel);
        study = Grow(study, folder, plan => Work(plan, folder, choice, cancel.Token), cancel.Token);
        if (cancel.IsCancellationRequested)
        {
            Terminal.Error(
                $"Interrupted; {study.Plan.Count(folder.Has)} of {study.Plan.Count} trials are done and kept in {folder.Root}. Give the same command again to go on."
            );
            return ExitCode.Interrupted;
        }
        return ConsoleConclusion.Publish(study, folder, "Give the same command again");
    }

    /// <summary>Works on a plan, and on those it grows to.</summary>
    private static Study Grow(Study study, RunFolder folder, Action<Study> work, CancellationToken cancel)
    {
        while (true)
        {
            work(study);
            if (cancel.IsCancellationRequested)
                return study;
            Study grown = StudyGrowth.Grow(study, folder);
            if (grown.Plan.Count <= study.Plan.Count)
                return study;
            folder.Extend(grown);
            study = grown;
        }
    }

    private static void Work(
        Study study,
        RunFolder folder,
        (int Workers, TimeSpan Patience) choice,
        CancellationToken cancel
    )
    {
        IReadOnlyList<Trial> open = [.. study.Plan.Where(trial => !folder.Has(trial))];
        Terminal.Line(
            $"{study.File.Scenario.Name}: {study.Plan.Count} trials, {study.Plan.Count - open.Count} already done, in {folder.Root}"
        );
        if (open.Count > 0)
            Work(
                study,
                folder,
                new LocalWorkers(folder, open, Math.Min(choice.Workers, open.Count), choice.Patience),
                (open, cancel)
            );
    }

    private static void Work(
        Study study,
        RunFolder folder,
        LocalWorkers executor,
        (IReadOnlyList<Trial> Open, CancellationToken Cancel) work
    )
    {
        var progress = new StudyProgress(work.Open.Count, study.File.Scenario.Training.Epochs);
        progress.Show(hear => executor.Run(hear, work.Cancel));
        if (work.Cancel.IsCancellationRequested)
            return;
        foreach (Trial trial in work.Open.Where(trial => !folder.Has(trial)))
            folder.Write(Outcome.Failed(trial, executor.Fate(trial)));
    }
}
