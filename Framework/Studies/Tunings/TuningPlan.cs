using Modular.Trials;

namespace Modular.Studies.Tunings;

/// <summary>The entry on the tuning in a run's plan.json.</summary>
internal sealed record TuningPlan
{
    /// <summary>The trials of the tuning.</summary>
    public required IReadOnlyList<Trial> Trials { get; init; }

    /// <summary>
    /// The setting chosen for each hardware that was tuned, by its name; null while none is chosen. Once written, it
    /// does not change.
    /// </summary>
    public IReadOnlyDictionary<string, TrialSetting>? Chosen { get; init; }
}
