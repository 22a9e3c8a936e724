using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Modular.Plugins.Measured;

/// <summary>How one coordinate, the logarithm of a parameter, is distributed over devices.</summary>
internal sealed class Population
{
    /// <summary>
    /// Coordinates further below the median are taken for that: a slope fitted as good as 0 says no more (assumed; a
    /// factor of 20).
    /// </summary>
    private static readonly double Deepest = Math.Log(20);

    private readonly double[] sorted;
    private readonly double[] ranks;
    private readonly double error;
    private readonly double mean;
    private readonly double sigma;
    private readonly double variance;

    /// <param name="values">Of each device.</param>
    /// <param name="errors">Squared standard errors of the fits; their median counts, for a few fits may know
    /// nothing.</param>
    public Population(double[] values, double[] errors)
    {
        double least = values.Median() - Deepest;
        Values = [.. values.Select(value => Math.Max(value, least))];
        sorted = [.. Values.Order()];
        ranks = [.. Enumerable.Range(0, sorted.Length).Select(i => Normal.InvCDF(0, 1, (i + 0.5) / sorted.Length))];
        Low = values.Count(value => value < least);
        error = errors.Where(double.IsFinite).DefaultIfEmpty(0).Median();
        Median = sorted.Median();
        mean = sorted.Average();
        variance = sorted.Length < 2 ? 0 : sorted.Variance();
        sigma = Less(variance);
    }

    /// <summary>Of each device, in the order given.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>How many devices.</summary>
    public int Count => sorted.Length;

    /// <summary>How many of them were too low to be told.</summary>
    public int Low { get; }

    /// <summary>Of the measured devices.</summary>
    public double Median { get; }

    /// <summary>Of all devices; Student t interval.</summary>
    public Estimate Mean
    {
        get
        {
            if (Count < 2)
                return new(mean);
            double half = StudentT.InvCDF(0, 1, Count - 1, 0.975) * Math.Sqrt(variance / Count);
            return new(mean, mean - half, mean + half);
        }
    }

    /// <summary>
    /// Standard deviation over devices: the variance of the fits less that of a fit's own error. The interval is that
    /// of a normal law's variance.
    /// </summary>
    public Estimate Sigma
    {
        get
        {
            if (Count < 2)
                return new(0);
            double sum = variance * (Count - 1);
            return new(
                sigma,
                Less(sum / ChiSquared.InvCDF(Count - 1, 0.975)),
                Less(sum / ChiSquared.InvCDF(Count - 1, 0.025))
            );
        }
    }

    /// <summary>
    /// The coordinate of a device that a standard normal number stands for, at strength 1. Quantiles are linear between
    /// the measured devices, and shrunk by the fits' own error.
    /// </summary>
    public double Draw(double normal, SpreadLaw law) =>
        mean
        + (
            law == SpreadLaw.Normal || variance == 0
                ? sigma * normal
                : sigma / Math.Sqrt(variance) * (PiecewiseLinear.At(ranks, sorted, normal) - mean)
        );

    private double Less(double of) => Math.Sqrt(Math.Max(of - error, 0));
}
