namespace Modular.Statistics;

/// <summary>
/// Two one-sided tests (D. J. Schuirmann, J. Pharmacokinet. Biopharm. 15 (1987) 657): whether a mean lies within a
/// margin on both sides of 0.
/// </summary>
internal static class EquivalenceTest
{
    /// <summary>
    /// The greater p of the two tests. A mean is said to be within the margin where this p is at most the level.
    /// </summary>
    /// <param name="values">One value for each seed.</param>
    /// <param name="margin">The margin, above 0, in the unit of the values.</param>
    public static double P(IReadOnlyCollection<double> values, double margin)
    {
        double aboveLow = OneSidedTest.P(values, -margin);
        double belowHigh = OneSidedTest.P([.. values.Select(value => -value)], -margin);
        return Math.Max(aboveLow, belowHigh);
    }
}
