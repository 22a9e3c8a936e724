using MathNet.Numerics.Distributions;
using Modular.Contracts;

namespace Modular.Framework.Tests;

/// <summary>
/// Pairs of HfO2 devices drawn from the published laws (arXiv:2107.06064 [code]), written down a second time, without
/// the plugin.
/// </summary>
internal static class FreshPair
{
    /// <summary>
    /// For each pair what one device must gain in ln(R) to pass the other, and what its first so many pulses give it.
    /// </summary>
    public static IEnumerable<(double Gap, double TStar, Func<double, double> Gain)> Draw(int count)
    {
        double[] u = new double[count * 7];
        new RandomStream(77).Uniform(0, 0, u);
        for (int i = 0; i < u.Length; i += 7)
        {
            double gap = Math.Abs(Math.Log(R0(u[i]) / R0(u[i + 1])) + C1(u[i + 2]) - C1(u[i + 3]));
            double m1 =
                3.7415768289771944e-05 + Exponential(6.564678011593196e-04, 7.6e-3 - 3.7415768289771944e-05, u[i + 4]);
            double m2 = Exponential(2.8890516951651312e-05, 1.3e-4, u[i + 5]);
            double tStar = Math.Exp(
                Truncated(Math.Log(542.5385224079308), 0.8033817700570505, (Math.Log(41), Math.Log(2000)), u[i + 6])
            );
            yield return (gap, tStar, t => m1 * Math.Min(t, tStar) + m2 * Math.Max(0, t - tStar));
        }
    }

    private static double R0(double u) => Truncated(6988, 381.7, (6252, 7897), u);

    private static double C1(double u) => Truncated(0.005293141020227579, 0.05320804175540371, (-0.15, 0.15), u);

    private static double Truncated(double mean, double sigma, (double Low, double High) limits, double u)
    {
        double low = Normal.CDF(mean, sigma, limits.Low);
        double high = Normal.CDF(mean, sigma, limits.High);
        return Normal.InvCDF(mean, sigma, low + u * (high - low));
    }

    private static double Exponential(double scale, double limit, double u) =>
        -scale * Math.Log(1 - u * (1 - Math.Exp(-limit / scale)));
}
