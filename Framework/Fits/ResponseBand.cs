namespace Modular.Fits;

/// <summary>Conductances of many devices after so many pulses, siemens: the median, and the ends of the middle 90 %.</summary>
internal sealed record ResponseBand(double Pulse, double Low, double Median, double High)
{
    /// <param name="pulse">Pulses given.</param>
    /// <param name="conductances">Of each device.</param>
    public static ResponseBand Of(double pulse, IEnumerable<double> conductances)
    {
        double[] sorted = [.. conductances.Order()];
        double At(double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
        return new ResponseBand(pulse, At(0.05), At(0.5), At(0.95));
    }
}
