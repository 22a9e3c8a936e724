using MathNet.Numerics.Distributions;

namespace Modular.Statistics;

/// <summary>
/// A mean with its Student t interval, 95 % unless another level is given. The bounds are NaN for fewer than two
/// values.
/// </summary>
internal sealed record Interval(double Mean, double Low, double High, int Count)
{
    /// <summary>The interval of no values.</summary>
    public static readonly Interval None = new(double.NaN, double.NaN, double.NaN, 0);

    /// <summary>
    /// Computes the two-sided interval over seeds. For differences paired by seed, it is the paired t interval.
    /// </summary>
    /// <param name="values">One value for each seed.</param>
    /// <param name="level">The chance that the interval misses the mean.</param>
    /// <param name="sampled">The additional error of the mean from a sample of something other than seeds.</param>
    public static Interval FromSamples(
        IReadOnlyList<double> values,
        double level = 0.05,
        SampledError sampled = default
    )
    {
        int n = values.Count;
        if (n == 0)
            return None;
        double mean = values.Average();
        if (n == 1)
            return new Interval(mean, double.NaN, double.NaN, 1);
        double quantile = StudentQuantile.Upper(sampled.Freedom(n), level / 2);
        double half = quantile * sampled.With(StandardError(values, mean));
        return new Interval(mean, mean - half, mean + half, n);
    }

    /// <summary>
    /// The part of the interval in which the mean can lie, because no share is below 0 or above 100 percent.
    /// </summary>
    public Interval CutTo(double least, double most) =>
        this with
        {
            Low = Math.Max(Low, least),
            High = Math.Min(High, most),
        };

    /// <summary>
    /// The two-sided p of the paired t test that the mean difference is 0; 1 for fewer than two differences.
    /// </summary>
    public static double P(IReadOnlyList<double> differences, SampledError sampled = default)
    {
        if (differences.Count < 2)
            return 1;
        double mean = differences.Average();
        double error = sampled.With(StandardError(differences, mean));
        if (error == 0)
            return mean == 0 ? 1 : 0;
        return 2 * StudentT.CDF(0, 1, sampled.Freedom(differences.Count), -Math.Abs(mean / error));
    }

    /// <summary>The standard error of the mean of independent values.</summary>
    public static double StandardError(IReadOnlyList<double> values, double mean) =>
        Math.Sqrt(values.Sum(x => (x - mean) * (x - mean)) / (values.Count - 1) / values.Count);
}
