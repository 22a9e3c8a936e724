using MathNet.Numerics.Distributions;

namespace Modular.Statistics;

/// <summary>
/// The quantile of Student's t law that an interval ends at. One and two degrees of freedom have a closed form, and need
/// it: where many intervals hold together their ends lie farther out than the search of MathNet looks.
/// </summary>
internal static class StudentQuantile
{
    /// <summary>The t that is exceeded with the chance <paramref name="tail"/>.</summary>
    /// <param name="freedom">The degrees of freedom.</param>
    /// <param name="tail">The chance beyond, above 0 and below 1.</param>
    public static double Upper(double freedom, double tail) =>
        freedom switch
        {
            1 => 1 / Math.Tan(Math.PI * tail),
            2 => (1 - 2 * tail) / Math.Sqrt(2 * tail * (1 - tail)),
            _ => -StudentT.InvCDF(0, 1, freedom, tail),
        };
}
