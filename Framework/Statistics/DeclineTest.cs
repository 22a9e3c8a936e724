namespace Modular.Statistics;

/// <summary>Tests whether a curve falls somewhere by more than seeds alone would make it.</summary>
internal static class DeclineTest
{
    /// <summary>
    /// One-sided paired t tests of every two points, the earlier above the later, Holm's correction over all of them.
    /// </summary>
    /// <param name="seeds">A row for each seed [seeds][points], points in the order of the curve.</param>
    /// <param name="level">The chance that a curve that never falls is called falling, at most.</param>
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
