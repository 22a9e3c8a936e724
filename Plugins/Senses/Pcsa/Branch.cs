namespace Modular.Plugins.Senses;

/// <summary>One branch of a precharge sense amplifier, which discharges in the time t = Slope (R + On).</summary>
/// <param name="Slope">The time per resistance, C Vdd / Vov / drive, seconds per ohm.</param>
/// <param name="On">The resistance of the branch's transistors, ohm.</param>
internal readonly record struct Branch(double Slope, double On)
{
    /// <summary>The time to discharge through a device, s.</summary>
    /// <param name="resistance">The resistance R of the device, ohm.</param>
    public double Delay(double resistance) => Slope * (resistance + On);
}
