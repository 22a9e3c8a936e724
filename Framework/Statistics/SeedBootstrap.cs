using MathNet.Numerics.Distributions;
using Modular.Contracts;

namespace Modular.Statistics;

/// <summary>
/// Computes an interval of a statistic of means over seeds: whole seeds are drawn with replacement, always the same
/// draws. Percentiles are expanded so that for a plain mean the interval is as wide as Student's (Hesterberg, Am. Stat.
/// 69 (2015) 371), because plain percentiles are too narrow for a few seeds.
/// </summary>
internal static class SeedBootstrap
{
    /// <summary>The number of resamples.</summary>
    public const int Resamples = 10_000;

    private static readonly RandomStream Random = new(StreamKey.Derive(0, "bootstrap of seeds"));

    /// <summary>The interval of a statistic, 95 % unless another level is given.</summary>
    /// <param name="seeds">One row for each seed [seeds][columns].</param>
    /// <param name="statistic">Computes the statistic from the means of the columns; it may be infinite.</param>
    /// <param name="level">The chance that the interval misses the true value.</param>
    /// <returns>The ends of the interval; NaN for fewer than two seeds.</returns>
    public static Bounds Interval(IReadOnlyList<double[]> seeds, Func<double[], double> statistic, double level = 0.05)
    {
        if (seeds.Count < 2)
            return new Bounds(double.NaN, double.NaN);
        double[] drawn = new double[Resamples];
        for (int i = 0; i < drawn.Length; i++)
            drawn[i] = statistic(Means(seeds, i));
        Array.Sort(drawn);
        int tail = (int)(Tail(seeds.Count, level) * drawn.Length);
        return new Bounds(drawn[tail], drawn[^(tail + 1)]);
    }

    /// <summary>
    /// The probability of the standard normal distribution beyond t sqrt(n / (n - 1)), where t is the quantile of
    /// Student's interval.
    /// </summary>
    private static double Tail(int n, double level) =>
        Normal.CDF(0, 1, -StudentQuantile.Upper(n - 1, level / 2) * Math.Sqrt(n / (n - 1.0)));

    private static double[] Means(IReadOnlyList<double[]> seeds, int resample)
    {
        double[] uniform = new double[seeds.Count];
        double[] means = new double[seeds[0].Length];
        Random.Uniform(resample, 0, uniform);
        foreach (double u in uniform)
        {
            double[] seed = seeds[(int)(u * seeds.Count)];
            for (int column = 0; column < means.Length; column++)
                means[column] += seed[column] / seeds.Count;
        }
        return means;
    }
}
