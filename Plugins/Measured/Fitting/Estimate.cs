using MathNet.Numerics.Distributions;

namespace Modular.Plugins.Measured;

/// <summary>
/// A number known from a sample, with its 95 % interval; without one where the sample is a single device.
/// </summary>
internal readonly record struct Estimate(double Value, double? Low = null, double? High = null)
{
    /// <summary>
    /// The standard deviation of normal numbers, from their sum of squares about what was estimated; interval from the
    /// chi-square law.
    /// </summary>
    public static Estimate Deviation(double squares, int freedom) =>
        freedom < 1
            ? new(0)
            : new(
                Math.Sqrt(squares / freedom),
                Math.Sqrt(squares / ChiSquared.InvCDF(freedom, 0.975)),
                Math.Sqrt(squares / ChiSquared.InvCDF(freedom, 0.025))
            );

    /// <summary>The same in another unit.</summary>
    public Estimate Select(Func<double, double> rising) =>
        new(rising(Value), Low is { } low ? rising(low) : null, High is { } high ? rising(high) : null);
}
