using Modular.Commands.Answers;
using Modular.Descriptions;
using Modular.Executors;
using Modular.Executors.Slurm;
using Modular.Loading;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Tensors;
using Modular.Training;
using Modular.Trials;

namespace Modular.Commands;

/// <summary>Runs a scenario for a command in a folder: one study, or all of its variants.</summary>
/// <param name="catalog">The loaded plugins, which offer the parts.</param>
/// <param name="executor">Decides where the trials run.</param>
internal sealed class StudyRun(PluginCatalog catalog, IExecutor executor)
{
    /// <summary>The run folder; null for the usual one of the scenario's name.</summary>
    public required string? Output { get; init; }

    /// <summary>The absolute paths of the user's own plugins.yaml files.</summary>
    public required IReadOnlyList<string> OwnPlugins { get; init; }

    /// <summary>Whether an earlier run in the folder is set aside.</summary>
    public required bool IsFresh { get; init; }

    /// <summary>The device on which the networks compute.</summary>
    public required DeviceChoice Device { get; init; }

    /// <summary>Whether tests read every device and compute every layer in libtorch.</summary>
    public required bool ExactDevices { get; init; }

    /// <summary>Called when all checks are passed and the run folder is there.</summary>
    public Action Prepared { get; init; } = () => { };

    /// <summary>The part of the trials that runs here; null for all trials.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Runs or resumes the scenario, then ranks. Returns the exit code.</summary>
    public int Run(ScenarioFile file)
    {
        if (VariantPlan.IsAsked(file))
            return RunVariants(file);
        Study study = Study.Bind(file, catalog);
        Warnings.Show(study);
        return Run(study, new RunFolder(FolderOf(file)));
    }

    /// <summary>The run folder. A bound scenario is known to have a name.</summary>
    private string FolderOf(ScenarioFile file) => Output ?? Path.Combine("runs", file.Scenario.Name);

    private int RunVariants(ScenarioFile file)
    {
        file.Problems.ThrowIfAny();
        if (Shard is not null)
            throw new InputException([
                $"--shard {Shard}: {file.Path} asks for several studies; expected one. Run the variants one by one, or leave "
                    + "--shard away.",
            ]);
        Gpus.Require(Device, isHere: executor is not SlurmExecutor);
        var variants = new VariantRun(catalog, new VariantFolder(FolderOf(file))) { Clear = Clear };
        return variants.Run(file, OwnPlugins, Run);
    }

    private int Run(Study study, RunFolder folder)
    {
        study = Begin(study, folder);
        using var cancel = new CancellationTokenSource();
        using Interruption interruption = Interruption.Cancels(cancel);
        study = new StudyExecution(folder, executor) { Shard = Shard }.Run(study, cancel.Token);
        return Conclude(study, folder, cancel.Token);
    }

    /// <summary>Checks the study and its folder, then prepares the folder. Returns the study as it will run.</summary>
    private Study Begin(Study study, RunFolder folder)
    {
        study = study with { Device = Device, Rig = study.Rig with { ExactDevices = ExactDevices } };
        if (!IsFresh)
            study = StudyGrowth.Grow(study, folder);
        Fault.Folder = folder.Root;
        RefuseShard(study);
        if (!IsFresh && folder.Exists)
            RunDifference.RefuseDevice(folder.Root, folder.ReadPlan(), Device);
        Gpus.Require(Device, isHere: executor is not SlurmExecutor);
        Clear(folder.Root);
        foreach (string flaw in folder.Prepare(study, OwnPlugins).Concat(new SharedFolder(folder).Test()))
            Terminal.Error(flaw);
        Prepared();
        if (StudyText.NotRanked(study) is { } notRanked)
            Terminal.Line(notRanked);
        return study;
    }

    /// <summary>Tells how far the study is, and ranks it if nothing is left. Returns the exit code.</summary>
    private int Conclude(Study study, RunFolder folder, CancellationToken cancel)
    {
        int done = study.AllTrials.Count(folder.Has);
        Answer.Give(() =>
            new
            {
                Folder = folder.Root,
                Done = done,
                Trials = study.AllTrials.Count,
            }
        );
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
        if (Shard is not null && done < study.AllTrials.Count)
            return EndShard(study, folder, Shard);
        return ConsoleConclusion.Publish(study, folder, "Give the same command again");
    }

    /// <summary>
    /// Throws where a part of the trials would have none, or where the results decide which trials there are.
    /// </summary>
    private void RefuseShard(Study study)
    {
        if (Shard is null)
            return;
        if (study.Tuning is not null || study.Attribution.Sequential)
            throw new InputException([
                $"--shard {Shard}: the results decide which trials the study has (seeds: auto, or tuning); expected a study "
                    + "whose trials are known before. Leave --shard away, or set study.seeds to a number.",
            ]);
        if (Shard.Count > study.Plan.Count)
            throw new InputException([
                $"--shard {Shard}: the study has {study.Plan.Count} trials; expected at most as many parts. "
                    + "Give a smaller number of parts.",
            ]);
    }

    /// <summary>
    /// Says how far a part of the trials is. A part ranks nothing, because a ranking takes all trials.
    /// </summary>
    private static int EndShard(Study study, RunFolder folder, Shard shard)
    {
        IReadOnlyList<Trial> mine = shard.Take(study.Plan);
        IReadOnlyList<Outcome> outcomes = folder.Outcomes(mine);
        foreach (string reason in outcomes.Select(outcome => outcome.Reason).OfType<string>())
            Terminal.Error(reason);
        int done = outcomes.Count(outcome => outcome.Done);
        Terminal.Line(
            $"Shard {shard}: {done} of its {mine.Count} trials are done, in {folder.Root}. When all shards are, 'modular "
                + "merge' of their folders ranks."
        );
        return done == mine.Count ? ExitCode.Done : ExitCode.TrialFailed;
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

    /// <summary>
    /// Sets an earlier run in the folder aside where the user starts anew, and tells the user. Called when all checks
    /// are passed.
    /// </summary>
    private void Clear(string folder)
    {
        if (IsFresh && FolderUse.SetAside(folder) is { } aside)
            Terminal.Line($"{folder}: the run that it held is kept as {aside}.");
    }
}
