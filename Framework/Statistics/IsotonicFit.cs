namespace Modular.Statistics;

/// <summary>
/// Fits a loss that never falls to means at rising strengths, by least squares: pool adjacent violators (Ayer et al.,
/// Ann. Math. Stat. 26 (1955) 641), with straight lines between the strengths. The accuracy at strength 0 is measured
/// like all others, so it is fitted, too; the fitted loss is counted from there.
/// </summary>
internal sealed class IsotonicFit
{
    private readonly IReadOnlyList<double> strengths;

    /// <param name="strengths">The strengths, rising, from 0.</param>
    /// <param name="losses">The mean loss at each strength.</param>
    public IsotonicFit(IReadOnlyList<double> strengths, IReadOnlyList<double> losses)
    {
        this.strengths = strengths;
        Values = Pooled(losses);
    }

    /// <summary>The fitted loss at each strength; 0 at the first.</summary>
    public double[] Values { get; }

    /// <summary>
    /// The least strength at which the fit reaches a loss above 0. Minus infinity where the fit exceeds it already at
    /// the first strength after 0; infinity where the fit stays below it.
    /// </summary>
    public double Reaches(double loss)
    {
        int at = Array.FindIndex(Values, value => value >= loss);
        if (at < 0)
            return double.PositiveInfinity;
        if (at == 1)
            return Values[1] > loss ? double.NegativeInfinity : strengths[1];
        double share = (loss - Values[at - 1]) / (Values[at] - Values[at - 1]);
        return strengths[at - 1] + share * (strengths[at] - strengths[at - 1]);
    }

    private static double[] Pooled(IReadOnlyList<double> losses)
    {
        var pools = new Stack<Pool>();
        foreach (double loss in losses)
        {
            var pool = new Pool(loss, 1);
            while (pools.TryPeek(out Pool last) && last.Mean > pool.Mean)
            {
                pools.Pop();
                pool = new Pool(pool.Sum + last.Sum, pool.Count + last.Count);
            }
            pools.Push(pool);
        }
        double start = pools.Last().Mean;
        return [.. pools.Reverse().SelectMany(pool => Enumerable.Repeat(pool.Mean - start, pool.Count))];
    }

    /// <summary>A pool of neighbouring losses with one fitted value.</summary>
    private readonly record struct Pool(double Sum, int Count)
    {
        public double Mean => Sum / Count;
    }
}
