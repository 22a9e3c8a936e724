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
        int[] order = [.. Enumerable.Range(0, p.Count).OrderBy(i => p[i])];
        for (int i = 0; i < order.Length && p[order[i]] <= level / (order.Length - i); i++)
            rejected[order[i]] = true;
        return rejected;
    }
}
