namespace Modular.Statistics;

/// <summary>Tests whether a curve falls somewhere by more than the seeds alone would explain.</summary>
internal static class DeclineTest
{
    /// <summary>
    /// One-sided paired t tests of all pairs of points for the earlier above the later, with Holm's correction over all
    /// pairs.
    /// </summary>
    /// <param name="seeds">One row for each seed [seeds][points], with points in the order of the curve.</param>
    /// <param name="level">The greatest chance that a curve that never falls is said to fall.</param>
    public static bool IsSignificant(IReadOnlyList<double[]> seeds, double level = 0.05)
    {
        if (seeds.Count < OneSidedTest.LeastSeeds)
            return false;
        int points = seeds[0].Length;
        IEnumerable<double> p =
            from earlier in Enumerable.Range(0, points)
            from later in Enumerable.Range(earlier + 1, points - earlier - 1)
            select OneSidedTest.P([.. seeds.Select(seed => seed[earlier] - seed[later])]);
        return Holm.Rejected([.. p], level).Contains(true);
    }
}
