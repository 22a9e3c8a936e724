using Modular.Statistics;

namespace Modular.Runs.Variants;

/// <summary>
/// Two studies that differ in one thing: by how much more one loses than the other, each against ideal hardware of its
/// own.
/// </summary>
/// <param name="Study">The study.</param>
/// <param name="Reference">The study that it is compared with.</param>
/// <param name="Points">The loss of the study minus that of the reference, points, paired by seed, 95 %.</param>
/// <param name="P">The two-sided p of the paired t test that they lose the same.</param>
internal sealed record ControlledContrast(ComparedStudy Study, ComparedStudy Reference, Interval Points, double P)
{
    /// <summary>Whether the test tells the two apart, corrected over all contrasts of the question.</summary>
    public bool IsApart { get; init; }

    /// <summary>Compares the losses of two studies.</summary>
    public static ControlledContrast Create(ComparedStudy study, ComparedStudy reference)
    {
        double[] points = [.. Paired.Difference(study.LossBySeed, reference.LossBySeed).Values];
        return new ControlledContrast(study, reference, Interval.FromSamples(points), Interval.P(points));
    }
}
