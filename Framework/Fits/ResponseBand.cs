namespace Modular.Fits;

/// <summary>
/// The conductances of many devices at one value of the horizontal axis, for example after a number of pulses.
/// </summary>
/// <param name="Across">The value on the horizontal axis.</param>
/// <param name="Low">The 5 % quantile of the conductances, siemens.</param>
/// <param name="Median">The median of the conductances, siemens.</param>
/// <param name="High">The 95 % quantile of the conductances, siemens.</param>
internal sealed record ResponseBand(double Across, double Low, double Median, double High)
{
    /// <summary>Computes the band from the devices themselves.</summary>
    /// <param name="across">The value on the horizontal axis.</param>
    /// <param name="conductances">The conductance of each device, siemens.</param>
    public static ResponseBand FromDevices(double across, IEnumerable<double> conductances)
    {
        double[] sorted = [.. conductances.Order()];
        double At(double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
        return new ResponseBand(across, At(0.05), At(0.5), At(0.95));
    }
}
