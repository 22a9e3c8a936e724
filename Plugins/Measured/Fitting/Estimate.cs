using MathNet.Numerics.Distributions;

namespace Modular.Plugins.Measured;

/// <summary>A number that is estimated from a sample, with its 95 % interval.</summary>
/// <param name="Value">The best estimate of the number.</param>
/// <param name="Low">The lower end of the interval; null if the sample is a single device.</param>
/// <param name="High">The upper end of the interval; null if the sample is a single device.</param>
internal readonly record struct Estimate(double Value, double? Low = null, double? High = null)
{
    /// <summary>The standard deviation of normal numbers, with the interval of the chi-square law.</summary>
    /// <param name="squares">The sum of the squared differences from the estimated means.</param>
    /// <param name="freedom">The degrees of freedom: numbers minus estimated means.</param>
    public static Estimate Deviation(double squares, int freedom)
    {
        if (freedom < 1)
            return new Estimate(0);
        double sigma = Math.Sqrt(squares / freedom);
        double low = Math.Sqrt(squares / ChiSquared.InvCDF(freedom, 0.975));
        double high = Math.Sqrt(squares / ChiSquared.InvCDF(freedom, 0.025));
        return new Estimate(sigma, low, high);
    }

    /// <summary>The same estimate on another scale, such as that of exp.</summary>
    /// <param name="rising">A function that rises everywhere, so that the interval keeps its order.</param>
    public Estimate Transform(Func<double, double> rising)
    {
        double? low = Low is null ? null : rising(Low.Value);
        double? high = High is null ? null : rising(High.Value);
        return new Estimate(rising(Value), low, high);
    }
}
