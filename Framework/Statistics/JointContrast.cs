namespace Modular.Statistics;

/// <summary>A difference of two quantities, tested together with all other differences that are reported.</summary>
/// <param name="Difference">
/// The mean difference over seeds. The intervals of all contrasts hold together, because each misses with the level
/// over their number (Bonferroni).
/// </param>
/// <param name="P">
/// The p of the paired t test after Holm's correction over all contrasts; 1 where there are too few seeds.
/// </param>
/// <param name="IsWithin">
/// Whether the difference lies within the margin, by two one-sided tests with Holm's correction over all contrasts;
/// null where no margin was asked for.
/// </param>
internal sealed record JointContrast(Interval Difference, double P, bool? IsWithin)
{
    /// <summary>
    /// Tests several contrasts together. No variance is pooled over them, as Dunnett's test would: variants differ in
    /// their spread, and a test with a common one would be wrong for all of them.
    /// </summary>
    /// <param name="differences">The differences of each contrast, paired by seed.</param>
    /// <param name="level">
    /// The chance that any interval misses; also that any difference is falsely claimed, and that any is falsely said
    /// to be within the margin.
    /// </param>
    /// <param name="margin">
    /// The margin of differences that do not matter, in the unit of the differences; null for no such test.
    /// </param>
    public static IReadOnlyList<JointContrast> JudgeAll(
        IReadOnlyList<IReadOnlyCollection<double>> differences,
        double level = 0.05,
        double? margin = null
    )
    {
        double[] p = Holm.Adjusted([.. differences.Select(TwoSidedP)]);
        bool[]? isWithin = margin is double most
            ? Holm.Rejected([.. differences.Select(values => EquivalenceTest.P(values, most))], level)
            : null;
        double share = level / Math.Max(1, differences.Count(values => values.Count > 0));
        return
        [
            .. differences.Select(
                (values, i) => new JointContrast(Interval.FromSamples([.. values], share), p[i], isWithin?[i])
            ),
        ];
    }

    private static double TwoSidedP(IReadOnlyCollection<double> values)
    {
        double above = OneSidedTest.P(values);
        double below = OneSidedTest.P([.. values.Select(value => -value)]);
        return Math.Min(1, 2 * Math.Min(above, below));
    }
}
