using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Modular.Plugins.Measured;

/// <summary>The distribution of one coordinate, the logarithm of a parameter, over devices.</summary>
internal sealed class Population
{
    /// <summary>
    /// How far below the median a coordinate is resolved (assumed: a factor of 20 in the parameter). A slope below that
    /// cannot be told from 0, and is set to this value.
    /// </summary>
    private static readonly double Depth = Math.Log(20);

    private readonly double[] sorted;
    private readonly double[] ranks; // the normal quantile of each sorted value
    private readonly double mean;
    private readonly double variance;
    private readonly double fitVariance;
    private readonly double sigma;

    /// <param name="values">The coordinate of each device [devices].</param>
    /// <param name="squaredErrors">
    /// The squared standard errors of the fits [devices]. Their median counts, because a few curves may tell nothing.
    /// </param>
    public Population(double[] values, double[] squaredErrors)
    {
        double least = values.Median() - Depth;
        Values = [.. values.Select(value => Math.Max(value, least))];
        sorted = [.. Values.Order()];
        ranks = NormalRanks(sorted.Length);
        UnresolvedCount = values.Count(value => value < least);
        fitVariance = squaredErrors.Where(double.IsFinite).DefaultIfEmpty(0).Median();
        Median = sorted.Median();
        mean = sorted.Average();
        variance = sorted.Length < 2 ? 0 : sorted.Variance();
        sigma = WithoutFitError(variance);
    }

    /// <summary>
    /// The coordinate of each device, in the order given; unresolved ones are set to the least value.
    /// </summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The number of devices.</summary>
    public int Count => sorted.Length;

    /// <summary>The number of devices whose parameter cannot be told from 0.</summary>
    public int UnresolvedCount { get; }

    /// <summary>The median over the measured devices.</summary>
    public double Median { get; }

    /// <summary>The mean over the measured devices, with Student's t interval.</summary>
    public Estimate Mean
    {
        get
        {
            if (Count < 2)
                return new Estimate(mean);
            double quantile = StudentT.InvCDF(0, 1, Count - 1, 0.975);
            double half = quantile * Math.Sqrt(variance / Count);
            return new Estimate(mean, mean - half, mean + half);
        }
    }

    /// <summary>
    /// The standard deviation over devices: the variance of the fits minus the variance of a fit's own error. The
    /// interval is that of the variance of a normal law.
    /// </summary>
    public Estimate Sigma
    {
        get
        {
            if (Count < 2)
                return new Estimate(0);
            double sum = variance * (Count - 1);
            double low = sum / ChiSquared.InvCDF(Count - 1, 0.975);
            double high = sum / ChiSquared.InvCDF(Count - 1, 0.025);
            return new Estimate(sigma, WithoutFitError(low), WithoutFitError(high));
        }
    }

    /// <summary>
    /// The coordinate of a new device at dial strength 1. Quantiles are linear between the measured devices, and the
    /// error of the fits is taken out of their spread.
    /// </summary>
    /// <param name="normal">A standard normal number.</param>
    /// <param name="law">How the coordinate is distributed.</param>
    public double Draw(double normal, SpreadLaw law)
    {
        if (law == SpreadLaw.Normal || variance == 0)
            return mean + sigma * normal;
        double quantile = PiecewiseLinear.Interpolate(ranks, sorted, normal);
        return mean + sigma / Math.Sqrt(variance) * (quantile - mean);
    }

    private static double[] NormalRanks(int count)
    {
        double[] ranks = new double[count];
        for (int i = 0; i < count; i++)
            ranks[i] = Normal.InvCDF(0, 1, (i + 0.5) / count);
        return ranks;
    }

    /// <summary>The standard deviation that is left of a variance without the error of the fits.</summary>
    private double WithoutFitError(double total) => Math.Sqrt(Math.Max(total - fitVariance, 0));
}
