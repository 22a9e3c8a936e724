using System.Text.Json;
using Modular.Files;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;
using Modular.Yaml;

namespace Modular.Runs;

/// <summary>
/// The folder of one run: scenario.yaml (resolved), plan.json, trials/ (one file for each trial, written completely or
/// not at all, and NAME.log with exceptions of plugins), times/, checkpoints/ (of trainings under way), networks/
/// (trained off-line), then ranking.csv, ranking-by-epoch.csv, tolerance.csv, tuning.csv, interactions.csv,
/// mcnemar.csv, trials.csv, epochs.csv, energy.csv, report.md, report.html and provenance.json.
/// </summary>
internal sealed class RunFolder(string path)
{
    private bool? isSealed;

    /// <summary>The path of the folder, as it was given.</summary>
    public string Root => path;

    /// <summary>The path of the resolved scenario.</summary>
    public string ScenarioFile => Path.Combine(path, "scenario.yaml");

    /// <summary>The folder for networks that are trained off-line. Variants of one scenario share it.</summary>
    public string Networks
    {
        get
        {
            string? parent = Path.GetDirectoryName(Path.GetFullPath(path));
            bool isVariant = parent is not null && Path.GetFileName(parent) == "variants";
            return Path.Combine(isVariant ? Path.GetDirectoryName(parent)! : path, "networks");
        }
    }

    /// <summary>Whether the folder was prepared for a run.</summary>
    public bool Exists => File.Exists(PlanFile);

    private string PlanFile => Path.Combine(path, "plan.json");

    /// <summary>
    /// Makes the folder, or checks that it has this study. Failed trials are deleted, so that they run again. Returns
    /// one sentence for every damaged file.
    /// </summary>
    public IReadOnlyList<string> Prepare(Study study, IReadOnlyList<string> pluginFiles)
    {
        string scenario = YamlText.Write(study.Resolved());
        RunPlan plan = RunPlan.Create(study, pluginFiles) with { Sealed = !Exists || IsSealed };
        try
        {
            FolderUse.RefuseOwnFiles(path, isOurs: Exists || File.Exists(ScenarioFile));
            foreach (string folder in new[] { "trials", "times", "claims" })
                Directory.CreateDirectory(Path.Combine(path, folder));
            using HeldLock turn = FolderUse.Preparing(path);
            RefuseOthers(new RunContent(scenario, plan));
            AtomicFile.Write(PlanFile, JsonSerializer.Serialize(plan, RecordJson.Options));
            AtomicFile.Write(ScenarioFile, scenario);
            isSealed = null;
            string[] flaws = [.. Flaws(study.AllTrials)];
            Clean(study);
            return flaws;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw FolderUse.Unusable(path, error);
        }
    }

    /// <summary>
    /// Deletes useless files: failed trials that may run again, damaged files of trials, and half-written files of
    /// killed processes.
    /// </summary>
    private void Clean(Study study)
    {
        DeleteDraftsOfTheDead();
        foreach (Trial trial in Repeatable(study).Where(trial => Outcome(trial) is { Done: false }))
        {
            File.Delete(TrialPath(trial.Name));
            File.Delete(LogFile(trial.Name));
        }
        if (Directory.Exists(Path.Combine(path, "checkpoints")))
            foreach (Trial trial in study.AllTrials.Where(Has))
                File.Delete(CheckpointFile(trial));
        foreach (TrialFile broken in study.AllTrials.Select(Open).Where(file => file.Flaw is not null))
            File.Delete(broken.Path);
    }

    /// <summary>Deletes half-written files of killed processes on this machine.</summary>
    public void DeleteDraftsOfTheDead() => AtomicFile.DeleteDraftsOfTheDead(path);

    /// <summary>One sentence for every damaged file of the given trials, and of the trained networks.</summary>
    public IEnumerable<string> Flaws(IEnumerable<Trial> trials) =>
        trials.Select(trial => Open(trial).Sentence).OfType<string>().Concat(StoredNetwork.Flaws(Networks));

    /// <summary>
    /// The trials that run again where they failed. A setting that was chosen is not chosen again, so the trials of a
    /// finished tuning stay.
    /// </summary>
    private static IReadOnlyList<Trial> Repeatable(Study study) =>
        study.Tuning?.Chosen is null ? study.Runnable : study.Plan;

    /// <summary>Reads the plan that <see cref="Prepare"/> wrote.</summary>
    public RunPlan ReadPlan()
    {
        if (Read<RunPlan>(PlanFile) is { IsPossible: true } plan)
            return plan;
        if (File.Exists(PlanFile) || File.Exists(ScenarioFile))
            throw new InputException([
                $"{path}: its plan.json cannot be read; expected what 'modular run' wrote. "
                    + "Use another folder with -o, or delete this one.",
            ]);
        throw new InputException([
            $"{path}: is not a run folder; expected a plan.json that 'modular run' wrote. "
                + $"Start the study with 'modular run SCENARIO -o {path}'.",
        ]);
    }

    /// <summary>Writes the trials that were added to a prepared study, and the settings that it has chosen.</summary>
    public void Extend(Study study)
    {
        RunPlan plan = ReadPlan().Grown(study);
        AtomicFile.Write(PlanFile, JsonSerializer.Serialize(plan, RecordJson.Options));
    }

    /// <summary>Whether a trial has ended. A damaged file counts as missing.</summary>
    public bool Has(Trial trial) => Outcome(trial) is not null;

    /// <summary>The names of the trials that have a file now, on whatever machine it was written.</summary>
    public HashSet<string> Written() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(path, "trials"), "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file)),
        ];

    /// <summary>The process that runs a trial, unless the trial is known to have ended; null for none.</summary>
    public ProcessMark? Holder(Trial trial)
    {
        string claim = ClaimFile(trial);
        if (HeldLock.IsHeld(claim))
            return HolderSign.Read(claim)?.Process;
        return null;
    }

    /// <summary>
    /// Whether a trial has ended by now, on whatever machine. The folder is listed anew, because the file system may
    /// remember that a file was missing.
    /// </summary>
    public bool HasByNow(Trial trial)
    {
        _ = Directory.EnumerateFiles(Path.Combine(path, "trials")).Any();
        return Has(trial);
    }

    /// <summary>The outcome of a trial; null where it has not ended.</summary>
    public Outcome? Outcome(Trial trial) => Open(trial).Outcome;

    /// <summary>The text in the file of a trial that has ended.</summary>
    public string Text(Trial trial) => Seal.Split(RegularFile.ReadAllText(TrialPath(trial.Name))).Content;

    /// <summary>The outcomes of the trials that have ended, in the order of the plan.</summary>
    public IReadOnlyList<Outcome> Outcomes(IEnumerable<Trial> plan) => [.. plan.Select(Outcome).OfType<Outcome>()];

    /// <summary>Writes the outcome of a trial. The trial has then ended.</summary>
    public void Write(Outcome outcome) => AtomicFile.Write(TrialPath(outcome.Trial), TrialFile.Text(outcome));

    /// <summary>Writes the complete exception of a trial that failed into a file beside its outcome.</summary>
    public void WriteLog(Outcome outcome)
    {
        if (outcome.Trace is not null)
            AtomicFile.Write(LogFile(outcome.Trial), outcome.Trace + "\n");
    }

    /// <summary>The exceptions of trials that failed, by the path of their file; equal ones once.</summary>
    public IReadOnlyDictionary<string, string> Logs(IEnumerable<Outcome> outcomes)
    {
        Dictionary<string, string> logs = [];
        foreach (string file in outcomes.Where(outcome => !outcome.Done).Select(outcome => LogFile(outcome.Trial)))
            if (ReadResult(Path.GetRelativePath(path, file)) is { } log && !logs.ContainsValue(log))
                logs[file] = log;
        return logs;
    }

    /// <summary>Writes when and where a trial ran.</summary>
    public void Write(TrialTime time) =>
        AtomicFile.Write(TimeFile(time.Trial), JsonSerializer.Serialize(time, RecordJson.Options));

    /// <summary>When and where trials ran, in the order of the plan.</summary>
    public IReadOnlyList<TrialTime> Times(IEnumerable<Trial> plan) =>
        [.. plan.Select(trial => Read<TrialTime>(TimeFile(trial.Name))?.IfPossible(trial)).OfType<TrialTime>()];

    /// <summary>
    /// Takes the lock for running a trial; null where another process has it. It ends with the process that holds it.
    /// </summary>
    public HeldLock? Claim(Trial trial) => HeldLock.Try(ClaimFile(trial));

    /// <summary>
    /// Looks which process has the lock of a trial. A process that gives no sign of life for too long loses it.
    /// </summary>
    public LockHolder Look(Trial trial, HolderWatch watch) => watch.Look(ClaimFile(trial));

    /// <summary>The attempts on a cluster that left no result, the first one first.</summary>
    public IReadOnlyList<LostAttempt> LostAttempts() =>
        [.. (Read<IReadOnlyList<LostAttempt?>>(Path.Combine(path, "slurm", "lost.json")) ?? []).OfType<LostAttempt>()];

    /// <summary>Writes one file of results.</summary>
    public void WriteResult(string name, string text) => AtomicFile.Write(Path.Combine(path, name), text);

    /// <summary>The text of a file of results; null where it cannot be read.</summary>
    public string? ReadResult(string name)
    {
        try
        {
            string file = Path.Combine(path, name);
            return File.Exists(file) ? RegularFile.ReadAllText(file) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Throws where the folder has another study, or trials without a plan.</summary>
    private void RefuseOthers(RunContent here)
    {
        if (File.Exists(Path.Combine(path, "variants.json")))
            throw new InputException([
                $"{path}: holds the variants of a scenario with sweep or compare, and this is one study. "
                    + "Use another folder with -o, or delete this one.",
            ]);
        if (File.Exists(ScenarioFile))
            RunDifference.Refuse(path, new RunContent(RegularFile.ReadAllText(ScenarioFile), ReadPlan()), here);
        else if (Directory.EnumerateFiles(Path.Combine(path, "trials")).Any())
            throw new InputException([
                $"{path}: holds trials, but no scenario.yaml that says of which study. "
                    + "Use another folder with -o, or delete this one.",
            ]);
    }

    /// <summary>Whether every trial has a seal (a checksum). Those of earlier program versions have none.</summary>
    private bool IsSealed => isSealed ??= Read<RunPlan>(PlanFile)?.Sealed ?? true;

    private TrialFile Open(Trial trial) => TrialFile.Read(TrialPath(trial.Name), trial, IsSealed);

    private string TrialPath(string trial) => Path.Combine(path, "trials", trial + ".json");

    private string LogFile(string trial) => Path.Combine(path, "trials", trial + ".log");

    /// <summary>The path of the checkpoint of a trial that is trained in place.</summary>
    public string CheckpointFile(Trial trial) => Path.Combine(path, "checkpoints", trial.Name + ".checkpoint");

    private string TimeFile(string trial) => Path.Combine(path, "times", trial + ".json");

    private string ClaimFile(Trial trial) => Path.Combine(path, "claims", trial.Name + ".claim");

    /// <summary>The content of a file; null where it is missing or damaged, because it is then made again.</summary>
    private static T? Read<T>(string file)
        where T : class
    {
        if (!File.Exists(file))
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(RegularFile.ReadAllText(file), RecordJson.Options);
        }
        catch (Exception broken) when (broken is JsonException or NotSupportedException or IOException)
        {
            return null;
        }
    }
}
