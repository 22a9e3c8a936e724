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
    /// <param name="normals">Takes the numbers.</param>
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
    /// <param name="count">How many devices.</param>
    public static double[] MakeFactors(this Dial dial, double sigma, int count)
    {
        double[] factors = new double[count];
        dial.FillNormals(draw: 0, first: 0, factors);
        for (int i = 0; i < count; i++)
            factors[i] = Math.Exp(dial.Strength * sigma * factors[i]);
        return factors;
    }
}
