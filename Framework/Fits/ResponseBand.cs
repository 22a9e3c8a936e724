namespace Modular.Fits;

/// <summary>
/// Conductances of many devices at one place of a drawing, after so many pulses for example, siemens: the median, and
/// the ends of the middle 90 %.
/// </summary>
internal sealed record ResponseBand(double Across, double Low, double Median, double High)
{
    /// <param name="across">The place.</param>
    /// <param name="conductances">Of each device.</param>
    public static ResponseBand FromDevices(double across, IEnumerable<double> conductances)
    {
        double[] sorted = [.. conductances.Order()];
        double At(double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
        return new ResponseBand(across, At(0.05), At(0.5), At(0.95));
    }
}
