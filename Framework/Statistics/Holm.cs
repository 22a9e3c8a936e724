namespace Modular.Statistics;

/// <summary>
/// Holm's step-down correction (Scand. J. Stat. 6 (1979) 65): which of several hypotheses fall at a common level.
/// </summary>
internal static class Holm
{
    /// <summary>
    /// For each p whether it is rejected; the chance of any false rejection is at most <paramref name="level"/>.
    /// </summary>
    public static bool[] Rejected(IReadOnlyList<double> p, double level = 0.05)
    {
        bool[] rejected = new bool[p.Count];
        int[] order = Order(p);
        for (int i = 0; i < order.Length && p[order[i]] <= level / (order.Length - i); i++)
            rejected[order[i]] = true;
        return rejected;
    }

    /// <summary>For each p the least level at which it is rejected; 1 at most.</summary>
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
