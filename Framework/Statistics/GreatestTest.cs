namespace Modular.Statistics;

/// <summary>
/// Which of several quantities is the greatest, where the data show it. The one with the greatest mean is compared with
/// each other one: one-sided paired t tests at the level over the number of quantities, for each might have come first
/// by chance.
/// </summary>
internal sealed class GreatestTest
{
    private GreatestTest(int first, IReadOnlyList<int> open)
    {
        First = first;
        Open = open;
    }

    /// <summary>The index of the greatest mean.</summary>
    public int First { get; }

    /// <summary>The others that it is not told apart from, the greatest mean first.</summary>
    public IReadOnlyList<int> Open { get; }

    /// <summary>Compares the quantities.</summary>
    /// <param name="values">For each quantity, of at least one, its values by seed.</param>
    /// <param name="level">The chance that a quantity is falsely called the greatest.</param>
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
