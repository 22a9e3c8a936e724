using MathNet.Numerics.Distributions;

namespace Modular.Statistics;

/// <summary>
/// An estimated quantity whose error follows Student's t distribution: the mean, its standard error, and the degrees of
/// freedom of that error.
/// </summary>
/// <param name="Mean">The estimate; NaN where there is none.</param>
/// <param name="Error">The standard error of the mean.</param>
/// <param name="Freedom">The degrees of freedom; 0 where nothing is known of the error.</param>
/// <param name="Count">The number of seeds in the estimate.</param>
internal sealed record Estimate(double Mean, double Error, double Freedom, int Count)
{
    /// <summary>The estimate from no values.</summary>
    public static readonly Estimate None = new(double.NaN, double.NaN, 0, 0);

    /// <summary>Estimates the mean of independent values of one distribution.</summary>
    public static Estimate FromSamples(IReadOnlyList<double> values)
    {
        if (values.Count == 0)
            return None;
        double mean = values.Average();
        if (values.Count == 1)
            return new Estimate(mean, double.NaN, 0, 1);
        return new Estimate(mean, Interval.StandardError(values, mean), values.Count - 1, values.Count);
    }

    /// <summary>
    /// Estimates the weighted sum of the means of independent groups, each with its own variance (B. L. Welch,
    /// Biometrika 34 (1947) 28). The degrees of freedom are those of F. E. Satterthwaite, Biometrics Bulletin 2 (1946)
    /// 110.
    /// </summary>
    public static Estimate FromGroups(IReadOnlyList<WeightedGroup> groups)
    {
        int fewest = groups.Select(group => group.Values.Count).DefaultIfEmpty().Min();
        if (fewest == 0)
            return None;
        double mean = groups.Sum(group => group.Weight * group.Values.Average());
        if (fewest == 1)
            return new Estimate(mean, double.NaN, 0, 1);
        double[] variances = [.. groups.Select(group => group.VarianceOfMean)];
        double variance = variances.Sum();
        double squares = groups.Zip(variances, (group, one) => one * one / (group.Values.Count - 1)).Sum();
        double freedom = squares == 0 ? fewest - 1 : variance * variance / squares;
        return new Estimate(mean, Math.Sqrt(variance), freedom, fewest);
    }

    /// <summary>The same quantity with the additional error of a sample of something other than seeds.</summary>
    public Estimate With(SampledError sampled)
    {
        if (sampled.Count == 0 || Count < 2)
            return this;
        return this with { Error = sampled.With(Error), Freedom = Math.Max(1, Math.Min(Freedom, sampled.Count - 1)) };
    }

    /// <summary>The two-sided t interval; its bounds are NaN where nothing is known of the error.</summary>
    /// <param name="level">The chance that the interval misses the quantity.</param>
    public Interval ToInterval(double level = 0.05)
    {
        if (Count == 0)
            return Interval.None;
        if (Freedom == 0)
            return new Interval(Mean, double.NaN, double.NaN, 1);
        double half = Error == 0 ? 0 : StudentQuantile.Upper(Freedom, level / 2) * Error;
        return new Interval(Mean, Mean - half, Mean + half, Count);
    }

    /// <summary>The two-sided p of the t test that the quantity is 0; 1 where nothing is known of the error.</summary>
    public double P
    {
        get
        {
            if (Freedom == 0)
                return 1;
            if (Error == 0)
                return Mean == 0 ? 1 : 0;
            return 2 * StudentT.CDF(0, 1, Freedom, -Math.Abs(Mean / Error));
        }
    }
}
