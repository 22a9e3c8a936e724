using MathNet.Numerics.Distributions;

namespace Modular.Statistics;

/// <summary>
/// The quantiles of Student's t distribution at which intervals end. One and two degrees of freedom have a closed form,
/// and need it: where many intervals hold together, their ends lie farther out than MathNet searches. Unpaired
/// intervals have degrees of freedom between them.
/// </summary>
internal static class StudentQuantile
{
    /// <summary>The number of halvings after which the interval is shorter than a number can resolve.</summary>
    private const int Halvings = 60;

    /// <summary>The t that is exceeded with the probability <paramref name="tail"/>.</summary>
    /// <param name="freedom">The degrees of freedom, above 0.</param>
    /// <param name="tail">The probability beyond t, above 0 and below 1.</param>
    public static double Upper(double freedom, double tail) =>
        freedom switch
        {
            1 => 1 / Math.Tan(Math.PI * tail),
            2 => (1 - 2 * tail) / Math.Sqrt(2 * tail * (1 - tail)),
            < 3 when tail < 0.5 => Search(freedom, tail),
            _ => -StudentT.InvCDF(0, 1, freedom, tail),
        };

    /// <summary>
    /// Doubles a bound until it is beyond the quantile, then halves the interval around the quantile.
    /// </summary>
    private static double Search(double freedom, double tail)
    {
        double low = 0;
        double high = 1;
        while (StudentT.CDF(0, 1, freedom, -high) > tail)
        {
            low = high;
            high *= 2;
        }
        for (int halving = 0; halving < Halvings; halving++)
        {
            double middle = (low + high) / 2;
            if (StudentT.CDF(0, 1, freedom, -middle) > tail)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }
}
