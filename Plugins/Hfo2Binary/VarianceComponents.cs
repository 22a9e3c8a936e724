namespace Modular.Plugins.Hfo2Binary;

/// <summary>The variance of one state's ln(R), split into its two sources.</summary>
/// <param name="Between">The variance between devices, ln(R)^2.</param>
/// <param name="Within">The variance between the cycles of a device, ln(R)^2.</param>
internal readonly record struct VarianceComponents(double Between, double Within)
{
    /// <summary>The whole variance of ln(R), ln(R)^2.</summary>
    public double Total => Between + Within;

    /// <summary>
    /// Whether all measurements are of one named device, so that nothing is known of how devices differ.
    /// </summary>
    public static bool IsOneDevice(Measurement[] measured) =>
        measured[0].Device is { } first && measured.All(one => one.Device == first);

    /// <summary>
    /// Estimates both components by a one-way analysis of variance, method of moments, also for unequal numbers of
    /// measurements a device. Null where no device was measured twice, or where all measurements are of one device.
    /// </summary>
    public static VarianceComponents? Estimate(Measurement[] measured)
    {
        if (measured.Any(one => one.Device is null))
            return null;
        double[][] devices =
        [
            .. measured.GroupBy(one => one.Device, (_, own) => own.Select(one => one.LogResistance).ToArray()),
        ];
        int count = measured.Length;
        int groups = devices.Length;
        if (groups < 2 || groups == count)
            return null;
        double mean = measured.Average(one => one.LogResistance);
        double among = devices.Sum(own => own.Length * Square(own.Average() - mean)) / (groups - 1);
        double within = devices.Sum(SquareSum) / (count - groups);
        double size = (count - devices.Sum(own => Square(own.Length)) / count) / (groups - 1);
        return new(Math.Max(0, (among - within) / size), within);
    }

    /// <summary>Splits the variance of all measurements by an assumed share between devices, 0 to 1.</summary>
    public static VarianceComponents Assume(Measurement[] measured, double d2dShare)
    {
        double mean = measured.Average(one => one.LogResistance);
        double variance = measured.Sum(one => Square(one.LogResistance - mean)) / (measured.Length - 1);
        return new(d2dShare * variance, (1 - d2dShare) * variance);
    }

    private static double SquareSum(double[] own) => own.Sum(x => Square(x - own.Average()));

    private static double Square(double x) => x * x;
}
