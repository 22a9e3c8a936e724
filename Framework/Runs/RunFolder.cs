using System.Text.Json;
using Modular.Files;
using Modular.Studies;
using Modular.Trials;
using Modular.Yaml;

namespace Modular.Runs;

/// <summary>
/// The one folder in which a run lives: scenario.yaml (resolved), plan.json, trials/ (one file a trial, written whole
/// or not at all), times/, networks/ (trained off-line), then ranking.csv, ranking-by-epoch.csv, tolerance.csv,
/// tuning.csv, interactions.csv, mcnemar.csv, trials.csv, epochs.csv, energy.csv, report.md, report.html and
/// provenance.json.
/// </summary>
internal sealed class RunFolder(string path)
{
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
    /// Makes the folder, or checks that it holds this study; failed trials are forgotten, so that they run again.
    /// </summary>
    public void Prepare(Study study, IReadOnlyList<string> pluginFiles)
    {
        string scenario = YamlText.Write(study.Resolved());
        RunPlan plan = RunPlan.Create(study, pluginFiles);
        try
        {
            Directory.CreateDirectory(Path.Combine(path, "trials"));
            Directory.CreateDirectory(Path.Combine(path, "times"));
            Directory.CreateDirectory(Path.Combine(path, "claims"));
            RefuseOthers(new RunContent(scenario, plan));
            AtomicFile.Write(PlanFile, JsonSerializer.Serialize(plan, RecordJson.Options));
            AtomicFile.Write(ScenarioFile, scenario);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException([
                $"{path}: cannot be used as a run folder; {error.Message} Give a folder that can be written with -o.",
            ]);
        }
        foreach (Trial trial in Repeatable(study).Where(trial => Outcome(trial) is { Done: false }))
            File.Delete(TrialFile(trial.Name));
    }

    /// <summary>
    /// The trials that run again where they failed. A choice that is made is not made again, so the trials that it
    /// rests on stay.
    /// </summary>
    private static IReadOnlyList<Trial> Repeatable(Study study) =>
        study.Tuning?.Chosen is null ? study.Runnable : study.Plan;

    /// <summary>The plan that <see cref="Prepare"/> wrote.</summary>
    public RunPlan ReadPlan()
    {
        if (Read<RunPlan>(PlanFile) is RunPlan plan)
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

    /// <summary>Whether a trial has ended. A file that cannot be read is as good as none.</summary>
    public bool Has(Trial trial) => Outcome(trial) is not null;

    /// <summary>The outcome of a trial; null where it has not ended.</summary>
    public Outcome? Outcome(Trial trial)
    {
        if (Read<Outcome>(TrialFile(trial.Name)) is not { } outcome)
            return null;
        return outcome with { Also = trial.Also };
    }

    /// <summary>The text of the file of a trial that has ended.</summary>
    public string Text(Trial trial) => File.ReadAllText(TrialFile(trial.Name));

    /// <summary>The outcomes of the trials that have ended, in the order of the plan.</summary>
    public IReadOnlyList<Outcome> Outcomes(IEnumerable<Trial> plan) => [.. plan.Select(Outcome).OfType<Outcome>()];

    /// <summary>Writes the outcome of a trial, which has then ended.</summary>
    public void Write(Outcome outcome) => AtomicFile.Write(TrialFile(outcome.Trial), outcome.ToJson());

    /// <summary>Writes when and where a trial ran.</summary>
    public void Write(TrialTime time) =>
        AtomicFile.Write(TimeFile(time.Trial), JsonSerializer.Serialize(time, RecordJson.Options));

    /// <summary>When and where trials ran, in the order of the plan.</summary>
    public IReadOnlyList<TrialTime> Times(IEnumerable<Trial> plan) =>
        [.. plan.Select(trial => Read<TrialTime>(TimeFile(trial.Name))).OfType<TrialTime>()];

    /// <summary>The sole right to run a trial, or null if somebody else has it. It ends with its holder.</summary>
    public FileStream? Claim(Trial trial) => FileLock.Try(ClaimFile(trial));

    /// <summary>The sole right to run a trial, once nobody else has it. It ends with its holder.</summary>
    /// <param name="trial">The trial that is to run.</param>
    /// <param name="waiting">Called again and again while somebody else has the right.</param>
    public FileStream ClaimNext(Trial trial, Action? waiting = null) => FileLock.Wait(ClaimFile(trial), waiting);

    /// <summary>Writes one of the study's results.</summary>
    public void WriteResult(string name, string text) => AtomicFile.Write(Path.Combine(path, name), text);

    /// <summary>The text of one of the study's results; null where it is not written yet.</summary>
    public string? ReadResult(string name)
    {
        string file = Path.Combine(path, name);
        return File.Exists(file) ? File.ReadAllText(file) : null;
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
            RunDifference.Refuse(path, new RunContent(File.ReadAllText(ScenarioFile), ReadPlan()), here);
        else if (Directory.EnumerateFiles(Path.Combine(path, "trials")).Any())
            throw new InputException([
                $"{path}: holds trials, but no scenario.yaml that says of which study. "
                    + "Use another folder with -o, or delete this one.",
            ]);
    }

    private string TrialFile(string trial) => Path.Combine(path, "trials", trial + ".json");

    private string TimeFile(string trial) => Path.Combine(path, "times", trial + ".json");

    private string ClaimFile(Trial trial) => Path.Combine(path, "claims", trial.Name + ".lock");

    /// <summary>The content of a file; null where it is missing, or broken, for then it is made again.</summary>
    private static T? Read<T>(string file)
        where T : class
    {
        if (!File.Exists(file))
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(file), RecordJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
