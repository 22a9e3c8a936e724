namespace Modular.Statistics;

/// <summary>
/// Answers, as <see cref="Separation"/> does, whether every two neighbours are told apart, for many simulated studies
/// with the same number of seeds.
/// </summary>
internal sealed class SeparationLook
{
    /// <summary>The critical t of Holm's correction, that of the greatest difference first.</summary>
    private readonly double[] critical;

    /// <param name="seeds">The number of seeds at the look.</param>
    /// <param name="quantities">The number of quantities to tell apart.</param>
    /// <param name="level">The greatest chance of any false separation.</param>
    public SeparationLook(int seeds, int quantities, double level)
    {
        Seeds = seeds;
        int pairs = quantities * (quantities - 1) / 2;
        critical =
        [
            .. Enumerable.Range(0, pairs).Select(i => StudentQuantile.Upper(seeds - 1, level / (2.0 * (pairs - i)))),
        ];
    }

    public int Seeds { get; }

    /// <summary>Whether every two neighbours in the order of the means are told apart.</summary>
    /// <param name="means">The true mean of each quantity.</param>
    /// <param name="scale">The factor on the chance part.</param>
    /// <param name="look">The chance part that is added to the means.</param>
    public bool IsApart(double[] means, double scale, DrawnLook look)
    {
        double[] at = new double[means.Length];
        for (int i = 0; i < at.Length; i++)
            at[i] = means[i] / scale + look.Means[i];
        double least = LeastOfNeighbours(at, look);
        if (!(least >= critical[^1]))
            return false;
        double[] t = new double[critical.Length];
        int pair = 0;
        for (int i = 0; i < at.Length; i++)
        for (int j = 0; j < i; j++)
            t[pair++] = T(at, look, i, j);
        Array.Sort(t);
        for (int i = 0; i < t.Length && t[^(i + 1)] >= least; i++)
            if (t[^(i + 1)] < critical[i])
                return false;
        return true;
    }

    private static double LeastOfNeighbours(double[] at, DrawnLook look)
    {
        int[] order = [.. Enumerable.Range(0, at.Length)];
        Array.Sort([.. at], order);
        double least = double.PositiveInfinity;
        for (int i = 1; i < order.Length; i++)
            least = Math.Min(least, T(at, look, Math.Max(order[i - 1], order[i]), Math.Min(order[i - 1], order[i])));
        return least;
    }

    private static double T(double[] at, DrawnLook look, int i, int j)
    {
        double difference = Math.Abs(at[i] - at[j]);
        if (look.Errors[i][j] > 0)
            return difference / look.Errors[i][j];
        return difference > 0 ? double.PositiveInfinity : 0;
    }
}
