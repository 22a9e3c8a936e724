namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// What cycling does to a device (assumed; arXiv:1902.02528 states endurance, not its law): at strength s after n
/// cycles of N, x = s n / N, the window closes by the share 0.3 x, at most wholly, of which the high state takes 4/5,
/// and both spreads grow by the factor 1 + x / 2, at most 10.
/// </summary>
/// <param name="strength">Of the dial; 0 leaves all as it is.</param>
/// <param name="endurance">N, cycles.</param>
/// <param name="window">Distance of the medians, ln(R).</param>
internal sealed class Fatigue(double strength, double endurance, double window)
{
    /// <summary>Share of the window that has closed at x = 1 (assumed).</summary>
    public const double Closing = 0.3;

    private const double HighPart = 0.8;
    private const double Growth = 0.5;
    private const double GreatestGrowth = 10;

    public bool Acts => strength != 0;

    /// <summary>ln(R) of a device whose law gives so much at z, after so many cycles.</summary>
    public double LogResistance(StateLaw law, bool low, (double Z, double Cycles) device)
    {
        if (!Acts)
            return law.LogResistance(device.Z);
        double x = strength * device.Cycles / endurance;
        double closed = window * Math.Min(Closing * x, 1);
        return law.LogResistance(device.Z * Math.Min(1 + Growth * x, GreatestGrowth))
            + closed * (low ? 1 - HighPart : -HighPart);
    }
}
