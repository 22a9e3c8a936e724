using System.Text.Json;
using Modular.Files;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;
using Modular.Yaml;

namespace Modular.Runs;

/// <summary>
/// The one folder in which a run lives: scenario.yaml (resolved), plan.json, trials/ (one file a trial, written whole
/// or not at all, and NAME.log for what a plugin threw), times/, checkpoints/ (of trainings under way), networks/
/// (trained off-line), then ranking.csv,
/// ranking-by-epoch.csv, tolerance.csv, tuning.csv, interactions.csv, mcnemar.csv, trials.csv, epochs.csv, energy.csv,
/// report.md, report.html and provenance.json.
/// </summary>
internal sealed class RunFolder(string path)
{
    private bool? isSealed;

    /// <summary>The path of the folder, as it was given.</summary>
    public string Root => path;

    /// <summary>The path of the resolved scenario.</summary>
    public string ScenarioFile => Path.Combine(path, "scenario.yaml");

    /// <summary>The folder where networks trained off-line are kept; variants of one scenario share theirs.</summary>
    public string Networks
    {
        get
        {
            string? parent = Path.GetDirectoryName(Path.GetFullPath(path));
            bool isVariant = parent is not null && Path.GetFileName(parent) == "variants";
            return Path.Combine(isVariant ? Path.GetDirectoryName(parent)! : path, "networks");
        }
    }

    /// <summary>Whether it was prepared for a run.</summary>
    public bool Exists => File.Exists(PlanFile);

    private string PlanFile => Path.Combine(path, "plan.json");

    /// <summary>
    /// Makes the folder, or checks that it holds this study; failed trials are forgotten, so that they run again. Gives
    /// a sentence for every file that cannot be believed.
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
    /// Deletes what is of no use: failed trials that may run again, files of trials that are not what was written, and
    /// what killed processes left half written.
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

    /// <summary>Deletes what killed processes of this machine left half written.</summary>
    public void DeleteDraftsOfTheDead() => AtomicFile.DeleteDraftsOfTheDead(path);

    /// <summary>
    /// A sentence for every trial, of those given, whose file cannot be believed, and for every trained network.
    /// </summary>
    public IEnumerable<string> Flaws(IEnumerable<Trial> trials) =>
        trials.Select(trial => Open(trial).Sentence).OfType<string>().Concat(StoredNetwork.Flaws(Networks));

    /// <summary>
    /// The trials that run again where they failed. A choice that is made is not made again, so the trials that it
    /// rests on stay.
    /// </summary>
    private static IReadOnlyList<Trial> Repeatable(Study study) =>
        study.Tuning?.Chosen is null ? study.Runnable : study.Plan;

    /// <summary>The plan that <see cref="Prepare"/> wrote.</summary>
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

    /// <summary>Writes the trials that a prepared study has grown by, and the settings that it has chosen.</summary>
    public void Extend(Study study)
    {
        RunPlan plan = ReadPlan().Grown(study);
        AtomicFile.Write(PlanFile, JsonSerializer.Serialize(plan, RecordJson.Options));
    }

    /// <summary>Whether a trial has ended. A file that cannot be believed is as good as none.</summary>
    public bool Has(Trial trial) => Outcome(trial) is not null;

    /// <summary>The names of the trials that have a file by now, on whatever machine it was written.</summary>
    public HashSet<string> Written() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(path, "trials"), "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file)),
        ];

    /// <summary>Who is at a trial, unless it is known to have ended; null for nobody.</summary>
    public ProcessMark? Holder(Trial trial)
    {
        string claim = ClaimFile(trial);
        if (HeldLock.IsHeld(claim))
            return HolderSign.Read(claim)?.Process;
        return null;
    }

    /// <summary>
    /// Whether a trial has ended by now, on whatever machine: a folder that is listed anew shows what others have put
    /// there, where its memory of what was missing would not.
    /// </summary>
    public bool HasByNow(Trial trial)
    {
        _ = Directory.EnumerateFiles(Path.Combine(path, "trials")).Any();
        return Has(trial);
    }

    /// <summary>The outcome of a trial; null where it has not ended.</summary>
    public Outcome? Outcome(Trial trial) => Open(trial).Outcome;

    /// <summary>The text of the outcome of a trial that has ended.</summary>
    public string Text(Trial trial) => Seal.Split(RegularFile.ReadAllText(TrialPath(trial.Name))).Content;

    /// <summary>The outcomes of the trials that have ended, in the order of the plan.</summary>
    public IReadOnlyList<Outcome> Outcomes(IEnumerable<Trial> plan) => [.. plan.Select(Outcome).OfType<Outcome>()];

    /// <summary>Writes the outcome of a trial, which has then ended.</summary>
    public void Write(Outcome outcome) => AtomicFile.Write(TrialPath(outcome.Trial), TrialFile.Text(outcome));

    /// <summary>Writes what was thrown in a trial that failed, whole, into a file beside its outcome.</summary>
    public void WriteLog(Outcome outcome)
    {
        if (outcome.Trace is not null)
            AtomicFile.Write(LogFile(outcome.Trial), outcome.Trace + "\n");
    }

    /// <summary>What was thrown in trials that failed, by the file that has it; those alike once.</summary>
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

    /// <summary>The sole right to run a trial, or null if somebody else has it. It ends with its holder.</summary>
    public HeldLock? Claim(Trial trial) => HeldLock.Try(ClaimFile(trial));

    /// <summary>Looks who has the right to run a trial; who gives no sign of life for too long loses it.</summary>
    public LockHolder Look(Trial trial, HolderWatch watch) => watch.Look(ClaimFile(trial));

    /// <summary>The attempts of a cluster that left no result, the first first.</summary>
    public IReadOnlyList<LostAttempt> LostAttempts() =>
        [.. (Read<IReadOnlyList<LostAttempt?>>(Path.Combine(path, "slurm", "lost.json")) ?? []).OfType<LostAttempt>()];

    /// <summary>Writes one of the study's results.</summary>
    public void WriteResult(string name, string text) => AtomicFile.Write(Path.Combine(path, name), text);

    /// <summary>The text of one of the study's results; null where it cannot be read.</summary>
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

    /// <summary>Throws if the folder holds another study, or trials of nobody knows what.</summary>
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

    /// <summary>Whether every trial has a seal; those of earlier versions of the program have none.</summary>
    private bool IsSealed => isSealed ??= Read<RunPlan>(PlanFile)?.Sealed ?? true;

    private TrialFile Open(Trial trial) => TrialFile.Read(TrialPath(trial.Name), trial, IsSealed);

    private string TrialPath(string trial) => Path.Combine(path, "trials", trial + ".json");

    private string LogFile(string trial) => Path.Combine(path, "trials", trial + ".log");

    /// <summary>The path of the checkpoint of a trial that is trained in place.</summary>
    public string CheckpointFile(Trial trial) => Path.Combine(path, "checkpoints", trial.Name + ".checkpoint");

    private string TimeFile(string trial) => Path.Combine(path, "times", trial + ".json");

    private string ClaimFile(Trial trial) => Path.Combine(path, "claims", trial.Name + ".claim");

    /// <summary>The content of a file; null where it is missing, or broken, for then it is made again.</summary>
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
