namespace Modular.Trials;

/// <summary>When, where and how long a trial ran: kept apart from its outcome, which must not depend on it.</summary>
internal sealed record TrialTime
{
    public required string Trial { get; init; }
    public required DateTimeOffset Started { get; init; }
    public required double Seconds { get; init; }
    public required string Machine { get; init; }

    /// <summary>Largest resident memory of the worker so far, bytes.</summary>
    public required long PeakMemory { get; init; }

    /// <summary>Itself, where it can be the time of a trial; else null.</summary>
    public TrialTime? IfPossible(Trial trial)
    {
        bool isPossible = Trial == trial.Name && Seconds is >= 0 and <= double.MaxValue && PeakMemory >= 0;
        return isPossible ? this : null;
    }
}
