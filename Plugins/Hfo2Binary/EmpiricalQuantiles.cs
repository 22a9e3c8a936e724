namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// Measured ln(R) as a function of a standard normal number: linear between the measurements, constant beyond them.
/// </summary>
/// <param name="z">The standard normal number at which each measurement stands, rising, [measurements].</param>
/// <param name="x">The measured ln(R / ohm) at each z, rising, [measurements].</param>
internal sealed class EmpiricalQuantiles(double[] z, double[] x)
{
    /// <summary>The interpolated ln(R / ohm) at a standard normal number.</summary>
    public double At(double number)
    {
        int above = Array.BinarySearch(z, number);
        if (above >= 0)
            return x[above];
        above = ~above;
        if (above == 0)
            return x[0];
        if (above == z.Length)
            return x[^1];
        double share = (number - z[above - 1]) / (z[above] - z[above - 1]);
        return x[above - 1] + share * (x[above] - x[above - 1]);
    }
}
