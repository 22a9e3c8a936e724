namespace Modular.Statistics;

/// <summary>Tests whether a curve falls somewhere by more than seeds alone would make it.</summary>
internal static class DeclineTest
{
    /// <summary>
    /// With fewer seeds accuracies that are whole samples of a test set agree by chance, and a t test takes that for
    /// certainty.
    /// </summary>
    private const int LeastSeeds = 3;

    /// <summary>
    /// One-sided paired t tests of every two points, the earlier above the later, Holm's correction over all of them, 5
    /// %.
    /// </summary>
    /// <param name="seeds">A row for each seed [seeds][points], points in the order of the curve.</param>
    public static bool IsSignificant(IReadOnlyList<double[]> seeds)
    {
        if (seeds.Count < LeastSeeds)
            return false;
        int points = seeds[0].Length;
        IEnumerable<double> p =
            from earlier in Enumerable.Range(0, points)
            from later in Enumerable.Range(earlier + 1, points - earlier - 1)
            select OneSided([.. seeds.Select(seed => seed[earlier] - seed[later])]);
        return Holm.Rejected([.. p]).Contains(true);
    }

    private static double OneSided(double[] differences)
    {
        double p = Interval.P(differences);
        return differences.Average() > 0 ? p / 2 : 1 - p / 2;
    }
}
