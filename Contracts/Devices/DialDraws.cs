using Modular.Contracts;

namespace Modular.Devices;

/// <summary>Draws of many devices at once.</summary>
public static class DialDraws
{
    /// <summary>
    /// Standard normal numbers of devices first, first + 1, ..., one a device and not yet times the strength. All are 0
    /// where the dial is off, and nothing is drawn.
    /// </summary>
    /// <param name="dial">Its stream is drawn from.</param>
    /// <param name="draw">Numbers the event: <see cref="DrawNumbers"/>.</param>
    /// <param name="first">Position of the first device.</param>
    /// <param name="normals">The span to fill with standard normal numbers.</param>
    public static void FillNormals(this Dial dial, long draw, int first, Span<double> normals)
    {
        if (dial.Strength == 0)
            normals.Clear();
        else
            dial.Random.Normal(draw, first, normals);
    }

    /// <summary>
    /// Factors between devices, log-normal with the median 1: exp(strength sigma x). All are exactly 1 where the dial
    /// is off.
    /// </summary>
    /// <param name="dial">Its stream is drawn from: draw 0, fabrication.</param>
    /// <param name="sigma">Standard deviation of the logarithm at strength 1.</param>
    /// <param name="count">The number of devices, one factor each.</param>
    public static double[] MakeFactors(this Dial dial, double sigma, int count) =>
        dial.MakeFactors(sigma, count, SpreadHolds.Median);

    /// <summary>
    /// Factors between devices, log-normal: exp(strength sigma x) with the median 1, or exp(strength sigma x -
    /// (strength sigma)^2 / 2) with the mean 1. All are exactly 1 where the dial is off.
    /// </summary>
    /// <param name="dial">Its stream is drawn from: draw 0, fabrication.</param>
    /// <param name="sigma">Standard deviation of the logarithm at strength 1.</param>
    /// <param name="count">The number of devices, one factor each.</param>
    /// <param name="holds">What is 1 at every strength.</param>
    public static double[] MakeFactors(this Dial dial, double sigma, int count, SpreadHolds holds)
    {
        double[] factors = new double[count];
        double deviation = dial.Strength * sigma;
        double shift = 0;
        if (holds == SpreadHolds.Mean)
            shift = deviation * deviation / 2;
        dial.FillNormals(draw: 0, first: 0, factors);
        for (int i = 0; i < count; i++)
            factors[i] = Math.Exp(deviation * factors[i] - shift);
        return factors;
    }
}
