namespace Modular.Statistics;

/// <summary>
/// Tests which of several quantities is the greatest. The quantity with the greatest mean is compared with each other
/// one by one-sided paired t tests. Their level is divided by the number of quantities, because each might have come
/// first by chance.
/// </summary>
internal sealed class GreatestTest
{
    private GreatestTest(int first, IReadOnlyList<int> open)
    {
        First = first;
        Open = open;
    }

    /// <summary>The index of the quantity with the greatest mean.</summary>
    public int First { get; }

    /// <summary>The indices of the others that are not told apart from it, the greatest mean first.</summary>
    public IReadOnlyList<int> Open { get; }

    /// <summary>Tests the quantities at a level.</summary>
    /// <param name="values">The values by seed of each quantity; at least one quantity.</param>
    /// <param name="level">The chance that a quantity is falsely said to be the greatest.</param>
    public static GreatestTest Compute(IReadOnlyList<IReadOnlyDictionary<int, double>> values, double level)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderByDescending(i => Mean(values[i]))];
        int first = order[0];
        double P(int other) => OneSidedTest.P([.. Paired.Difference(values[first], values[other]).Values]);
        return new GreatestTest(first, [.. order.Skip(1).Where(other => P(other) > level / values.Count)]);
    }

    private static double Mean(IReadOnlyDictionary<int, double> values)
    {
        if (values.Count == 0)
            return double.NegativeInfinity;
        return values.Values.Average();
    }
}
