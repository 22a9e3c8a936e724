namespace Modular.Plugins.Senses;

/// <summary>One side of a precharge sense amplifier: it discharges in t = Slope (R + On).</summary>
/// <param name="Slope">C Vdd / Vov, s per ohm.</param>
/// <param name="On">Resistance of its transistors, ohm.</param>
internal readonly record struct Branch(double Slope, double On)
{
    /// <summary>Time to discharge through so many ohm, s.</summary>
    public double Delay(double resistance) => Slope * (resistance + On);
}
