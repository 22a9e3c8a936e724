using Modular.Trials;

namespace Modular.Studies.Tunings;

/// <summary>The tuning of a run in plan.json.</summary>
internal sealed record TuningPlan
{
    /// <summary>The trials of the tuning.</summary>
    public required IReadOnlyList<Trial> Trials { get; init; }

    /// <summary>
    /// The setting chosen for each hardware that was tuned, by its name; null while none is. Once written it stays.
    /// </summary>
    public IReadOnlyDictionary<string, TrialSetting>? Chosen { get; init; }
}
