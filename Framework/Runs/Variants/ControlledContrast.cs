using Modular.Statistics;

namespace Modular.Runs.Variants;

/// <summary>
/// Compares two studies that differ in one thing: by how much more one loses than the other, each against its own ideal
/// hardware.
/// </summary>
/// <param name="Study">The study whose loss is compared.</param>
/// <param name="Reference">The study with which it is compared.</param>
/// <param name="Points">
/// The loss of the study minus that of the reference, points, paired by seed, with a 95 % interval.
/// </param>
/// <param name="P">The two-sided p of the paired t test that both lose the same.</param>
internal sealed record ControlledContrast(ComparedStudy Study, ComparedStudy Reference, Interval Points, double P)
{
    /// <summary>Whether the test distinguishes the two, corrected over all contrasts of the question.</summary>
    public bool IsApart { get; init; }

    /// <summary>Compares the losses of two studies.</summary>
    public static ControlledContrast Create(ComparedStudy study, ComparedStudy reference)
    {
        double[] points = [.. Paired.Difference(study.LossBySeed, reference.LossBySeed).Values];
        return new ControlledContrast(study, reference, Interval.FromSamples(points), Interval.P(points));
    }
}
