namespace Modular.Trials;

/// <summary>The setting of tuned options that a trial runs with.</summary>
internal sealed record TrialSetting
{
    /// <summary>The number of the setting among all combinations of the tuned options, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The value of each tuned option by its dotted path, as YAML on one line.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>
    /// Whether the trial belongs to a tuning: some training samples are held out, and only they test it.
    /// </summary>
    public bool IsHeldOut { get; init; }

    /// <summary>The values for readers: "training.rate 2, training.schedule null".</summary>
    public string Words => string.Join(", ", Options.Select(option => $"{option.Key} {option.Value}"));
}
