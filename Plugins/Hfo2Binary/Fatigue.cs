namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// The effect of cycling on a device (assumed; arXiv:1902.02528 states endurance, not its law). After n cycles of an
/// endurance N, at strength s, the fatigue is x = s n / N. The window closes by the share 0.3 x, at most wholly, of
/// which one state takes 4/5, as the law says. Both spreads grow by the factor 1 + x / 2, at most 10.
/// </summary>
/// <param name="strength">The strength s of the dial; 0 leaves all as it is.</param>
/// <param name="endurance">The endurance N of a device, cycles.</param>
/// <param name="window">The distance between the medians of both states, ln(R).</param>
/// <param name="kind">Which state takes the greater part of the closing.</param>
internal sealed class Fatigue(double strength, double endurance, double window, FatigueLaw kind)
{
    /// <summary>The share of the window that has closed at x = 1, 1 (assumed).</summary>
    public const double Closing = 0.3;

    private const double GreaterPart = 0.8; // of the closing, taken by the state that gives way; assumed
    private const double Growth = 0.5; // of the spreads at x = 1; assumed
    private const double GreatestGrowth = 10; // factor; assumed

    /// <summary>The ln(R) of a device after so many cycles.</summary>
    /// <param name="law">The law of the state that the device is written to.</param>
    /// <param name="low">Whether that is the low state.</param>
    /// <param name="z">The standard normal number that the device has drawn.</param>
    /// <param name="cycles">The cycles that the device has gone through.</param>
    public double LogResistance(StateLaw law, bool low, double z, double cycles)
    {
        if (strength == 0)
            return law.LogResistance(z);
        double x = strength * cycles / endurance;
        double growth = Math.Min(1 + Growth * x, GreatestGrowth);
        double closed = window * Math.Min(Closing * x, 1);
        bool givesWay = low == (kind == FatigueLaw.RisingLrs);
        double part = givesWay ? GreaterPart : 1 - GreaterPart;
        return law.LogResistance(z * growth) + (low ? closed * part : -closed * part);
    }
}
