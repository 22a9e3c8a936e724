namespace Modular.Statistics;

/// <summary>
/// Holm's step-down correction (Scand. J. Stat. 6 (1979) 65): decides which of several hypotheses are rejected at a
/// common level.
/// </summary>
internal static class Holm
{
    /// <summary>
    /// Whether each p is rejected. The chance of any false rejection is at most <paramref name="level"/>.
    /// </summary>
    public static bool[] Rejected(IReadOnlyList<double> p, double level = 0.05)
    {
        bool[] rejected = new bool[p.Count];
        int[] order = Order(p);
        for (int i = 0; i < order.Length && p[order[i]] <= level / (order.Length - i); i++)
            rejected[order[i]] = true;
        return rejected;
    }

    /// <summary>The least level at which each p is rejected; at most 1.</summary>
    public static double[] Adjusted(IReadOnlyList<double> p)
    {
        double[] adjusted = new double[p.Count];
        int[] order = Order(p);
        double least = 0;
        for (int i = 0; i < order.Length; i++)
        {
            least = Math.Max(least, Math.Min(1, p[order[i]] * (order.Length - i)));
            adjusted[order[i]] = least;
        }
        return adjusted;
    }

    private static int[] Order(IReadOnlyList<double> p) => [.. Enumerable.Range(0, p.Count).OrderBy(i => p[i])];
}
