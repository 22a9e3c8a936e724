using System.Text.Json.Serialization;
using Modular.Loading;
using Modular.Rigs.Uses;
using Modular.Studies.Tunings;
using Modular.Tensors;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>The file plan.json of a run folder: what a worker needs besides the resolved scenario.</summary>
internal sealed record RunPlan
{
    /// <summary>The absolute paths of the user's own plugins.yaml files.</summary>
    public required IReadOnlyList<string> PluginFiles { get; init; }

    public required IReadOnlyList<UsedPart> Parts { get; init; }

    /// <summary>
    /// The libraries of the program that runs the trials; null in plans of versions that did not record them.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<HostAssembly>? Program { get; init; }

    /// <summary>The names of the ranked imperfections, in the order in which the parts declare them.</summary>
    public required IReadOnlyList<string> Declared { get; init; }

    public required IReadOnlyList<Trial> Trials { get; init; }

    /// <summary>What is tuned before these trials; null where nothing is tuned.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TuningPlan? Tuning { get; init; }

    /// <summary>
    /// The number of devices of the cell for each stored value; null in plans of versions that did not record it.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Devices { get; init; }

    /// <summary>The kind of device on which networks compute, "cuda"; null for the processor.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Device { get; init; }

    /// <summary>The kind of device on which networks compute.</summary>
    [JsonIgnore]
    public DeviceChoice Computes => Device is null ? DeviceChoice.Cpu : DeviceChoice.Cuda;

    /// <summary>
    /// Whether the trials read every device for every use instead of drawing noise for sums. The numbers differ, but
    /// their distribution is the same.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ExactDevices { get; init; }

    /// <summary>
    /// Whether every trial that ended has a seal (a checksum); those of earlier program versions have none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Sealed { get; init; }

    /// <summary>Whether a study can have this plan: nothing in it is empty or occurs twice.</summary>
    [JsonIgnore]
    public bool IsPossible =>
        (Device is null || Device == DeviceChoice.Cuda.Word)
        && PluginFiles.All(file => !string.IsNullOrEmpty(file))
        && Parts.All(part => part is { Files: not null } && !part.Files.Values.Contains(null!))
        && (Program is null || Program.All(library => library is { IsPossible: true }))
        && Declared.All(name => !string.IsNullOrEmpty(name))
        && ArePossible(Trials)
        && (Tuning is null || (ArePossible(Tuning.Trials) && !(Tuning.Chosen?.Values.Contains(null!) ?? false)));

    private static bool ArePossible(IReadOnlyList<Trial> trials) =>
        trials.All(trial => trial is { IsPossible: true })
        && trials.Select(trial => trial.Name).Distinct().Count() == trials.Count;

    /// <summary>Makes the plan of a study.</summary>
    /// <param name="study">The study, planned as far as its outcomes decide.</param>
    /// <param name="pluginFiles">The absolute paths of the user's own plugins.yaml files.</param>
    public static RunPlan Create(Study study, IReadOnlyList<string> pluginFiles) =>
        new()
        {
            PluginFiles = pluginFiles,
            Parts = UsedPart.FromRig(study.Rig),
            Program = HostAssembly.Running,
            Declared = study.Subjects.Declared,
            Trials = study.Plan,
            Devices = study.Rig.Facts.Devices,
            Tuning = Plan(study.Tuning),
            Device = study.Device.Kind == DeviceKind.Cpu ? null : study.Device.Word,
            ExactDevices = DrawsOthers(study),
        };

    /// <summary>The same plan with the trials that were added to the study.</summary>
    public RunPlan Grown(Study study) => this with { Trials = study.Plan, Tuning = Plan(study.Tuning) };

    /// <summary>Whether the study reads every device for every use, and would otherwise draw other numbers.</summary>
    public static bool DrawsOthers(Study study) =>
        study.Rig.ExactDevices && DrawnSums.AreThere(study.Rig, study.Subjects.Strengths(study.Subjects.Names));

    private static TuningPlan? Plan(Tuning? tuning)
    {
        if (tuning is null)
            return null;
        return new TuningPlan { Trials = tuning.Trials, Chosen = tuning.Chosen };
    }
}
