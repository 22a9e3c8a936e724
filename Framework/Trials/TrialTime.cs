using System.Text.Json.Serialization;

namespace Modular.Trials;

/// <summary>
/// When, where and how long a trial ran. It is kept apart from the outcome, which must not depend on it.
/// </summary>
internal sealed record TrialTime
{
    public required string Trial { get; init; }
    public required DateTimeOffset Started { get; init; }
    public required double Seconds { get; init; }
    public required string Machine { get; init; }

    /// <summary>
    /// The longest time between two points at which the trial could stop and go on later, seconds; null where there
    /// were none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Stretch { get; init; }

    /// <summary>How often another process continued the trial from a checkpoint.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Resumed { get; init; }

    /// <summary>
    /// The time for writing checkpoints in the process that ended the trial, seconds; it is part of
    /// <see cref="Seconds"/>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double CheckpointSeconds { get; init; }

    /// <summary>The time that a worker needs before the trial can stop.</summary>
    [JsonIgnore]
    public TimeSpan UntilStop => TimeSpan.FromSeconds(Stretch ?? Seconds);

    /// <summary>The greatest resident memory of the worker so far, bytes.</summary>
    public required long PeakMemory { get; init; }

    /// <summary>Returns this time where it can be the time of a trial; else null.</summary>
    public TrialTime? IfPossible(Trial trial)
    {
        bool isPossible =
            Trial == trial.Name
            && Seconds is >= 0 and <= double.MaxValue
            && Stretch is null or (>= 0 and <= 1e9)
            && PeakMemory >= 0;
        return isPossible ? this : null;
    }
}
