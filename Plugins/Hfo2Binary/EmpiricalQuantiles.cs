namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// Measured ln(R) as a function of a standard normal number: linear between the measurements, constant beyond them.
/// </summary>
/// <param name="z">Rising.</param>
/// <param name="x">ln(R / ohm) at each z.</param>
internal sealed class EmpiricalQuantiles(double[] z, double[] x)
{
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
