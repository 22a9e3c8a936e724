using System.Text.Json.Serialization;

namespace Modular.Trials;

/// <summary>
/// One run of the rig: the dials that are on, and the seed. Its outcome is a pure function of the resolved scenario and
/// of these.
/// </summary>
internal sealed record Trial
{
    /// <summary>The name of the hardware: ideal, all, without/x, only/x, tolerance/x/alone/0.5, tune/3/all.</summary>
    public required string Hardware { get; init; }

    public required int Seed { get; init; }

    /// <summary>The strength of every dial that is on, by its name in the rig, in the order of declaration.</summary>
    public required IReadOnlyDictionary<string, double> Strengths { get; init; }

    /// <summary>The tuned options of the trial; null for the scenario as it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TrialSetting? Setting { get; init; }

    /// <summary>
    /// Other hardware of the study with the same dials at the same strengths, by name. It is the same trial, so it is
    /// not run again. Empty in plans of versions that did not share equal trials.
    /// </summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>
    /// Whether a study can have planned this trial: its name can be that of a file, and its strengths are numbers.
    /// </summary>
    [JsonIgnore]
    public bool IsPossible =>
        Seed >= 0
        && Hardware.Length is > 0 and <= 200
        && !Hardware.Any(c => char.IsControl(c) || c == '\\')
        && Strengths.Values.All(strength => strength is > 0 and <= double.MaxValue)
        && (Setting is null || !Setting.Options.Values.Contains(null!))
        && Also.All(other => !string.IsNullOrEmpty(other));

    /// <summary>The name of the trial, which is unique in a plan and can be the name of a file.</summary>
    public string Name => $"{Hardware.Replace('/', '-').Replace(',', '+')}-seed-{Seed}";
}
