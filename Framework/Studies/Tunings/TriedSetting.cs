using Modular.Statistics;
using Modular.Trials;

namespace Modular.Studies.Tunings;

/// <summary>A setting and its accuracy on held-out samples.</summary>
/// <param name="Setting">The setting that was tried.</param>
/// <param name="BySeed">The accuracy on the held-out samples, percent, by seed of the tuning.</param>
/// <param name="Failure">Why one of its trials failed; null where none did.</param>
/// <param name="IsWhole">Whether all of its trials were done.</param>
internal sealed record TriedSetting(
    TrialSetting Setting,
    IReadOnlyDictionary<int, double> BySeed,
    string? Failure,
    bool IsWhole
)
{
    /// <summary>The accuracy on the held-out samples, percent, over seeds.</summary>
    public Interval Accuracy => Interval.FromSamples([.. BySeed.Values]);

    /// <summary>The points by which this setting is better than another, paired by seed.</summary>
    public Interval Better(TriedSetting than) =>
        Interval.FromSamples([.. Paired.Difference(BySeed, than.BySeed).Values]);
}
