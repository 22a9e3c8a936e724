using MathNet.Numerics.Distributions;

namespace Modular.Studies.Statistics;

/// <summary>A mean with its 95 % Student t interval. The bounds are NaN where fewer than two values leave none.</summary>
internal sealed record Interval(double Mean, double Low, double High, int Count)
{
    /// <summary>Two-sided, over seeds; for differences paired by seed, the paired t interval.</summary>
    public static Interval Of(IReadOnlyList<double> values)
    {
        int n = values.Count;
        if (n == 0) return new Interval(double.NaN, double.NaN, double.NaN, 0);
        double mean = values.Average();
        if (n == 1) return new Interval(mean, double.NaN, double.NaN, 1);
        double half = StudentT.InvCDF(0, 1, n - 1, 0.975) * StandardError(values, mean);
        return new Interval(mean, mean - half, mean + half, n);
    }

    /// <summary>Two-sided p of the paired t test that the mean difference is 0; 1 where fewer than two differences say nothing.</summary>
    public static double P(IReadOnlyList<double> differences)
    {
        if (differences.Count < 2) return 1;
        double mean = differences.Average(), error = StandardError(differences, mean);
        if (error == 0) return mean == 0 ? 1 : 0;
        return 2 * StudentT.CDF(0, 1, differences.Count - 1, -Math.Abs(mean / error));
    }

    private static double StandardError(IReadOnlyList<double> values, double mean) =>
        Math.Sqrt(values.Sum(x => (x - mean) * (x - mean)) / (values.Count - 1) / values.Count);
}
