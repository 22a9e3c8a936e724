namespace Modular.Plugins.Senses;

/// <summary>
/// The race of the two branches of a precharge sense amplifier at one operating point. A branch discharges a device of
/// resistance R in the time
/// <para>t = C (Vdd / Vov) (R + Ron) / drive, with</para>
/// <para>Vov = n phi ln(1 + exp((Vdd - Vth) / (n phi))), phi = kT/q, and</para>
/// <para>Ron = Ron_nominal (Vov / Vov_nominal)^(1 - alpha).</para>
/// The model reproduces what arXiv:2005.01973 measures; its numbers are assumed.
/// </summary>
internal sealed class BranchRace(RaceCircuit circuit, OperatingPoint supply)
{
    private const double Boltzmann = 8.617333262e-5; // V/K, CODATA 2018
    private const double Room = 300; // K

    /// <summary>
    /// A branch with a threshold offset. The offset is that of the discharging transistors; the transistors in series
    /// with the device, which make Ron, have none (assumed).
    /// </summary>
    /// <param name="offset">The threshold offset of the branch, volts.</param>
    public Branch Branch(double offset)
    {
        double overdrive = Overdrive(supply.Voltage - Threshold - offset, supply.Temperature);
        double common = Overdrive(supply.Voltage - Threshold, supply.Temperature);
        double nominal = Overdrive(circuit.NominalSupply - circuit.Threshold, Room);
        double slope = circuit.Capacitance * supply.Voltage / (overdrive * Drive);
        double on = circuit.OnResistance * Math.Pow(common / nominal, 1 - circuit.Alpha);
        return new Branch(slope, on);
    }

    /// <summary>The time of a read that a replica of a branch controls, s.</summary>
    /// <param name="time">The time that was set at another operating point, s.</param>
    /// <param name="set">The operating point at which the time was set.</param>
    /// <param name="resistance">The resistance of the replica, ohm.</param>
    public double ReplicaTime(double time, OperatingPoint set, double resistance)
    {
        double delay = Branch(0).Delay(resistance);
        double delayWhenSet = new BranchRace(circuit, set).Branch(0).Delay(resistance);
        return time * Math.Pow(delay / delayWhenSet, circuit.ReplicaTracking);
    }

    /// <summary>The threshold voltage Vth, volts.</summary>
    private double Threshold =>
        circuit.Threshold + circuit.ThresholdDrift * (supply.Temperature - Room) - Side * circuit.CornerThreshold;

    /// <summary>The drive of the transistors, relative to the typical corner at 300 K.</summary>
    private double Drive =>
        (1 + Side * circuit.CornerDrive) * Math.Pow(supply.Temperature / Room, circuit.DriveExponent);

    /// <summary>-1 for the slow corner, +1 for the fast one.</summary>
    private int Side =>
        supply.Corner switch
        {
            Corner.Slow => -1,
            Corner.Fast => 1,
            _ => 0,
        };

    /// <summary>The overdrive voltage Vov, volts, smooth from subthreshold to strong inversion.</summary>
    /// <param name="excess">The gate voltage above the threshold, volts.</param>
    /// <param name="temperature">The temperature, kelvin.</param>
    private double Overdrive(double excess, double temperature)
    {
        double scale = circuit.SlopeFactor * Boltzmann * temperature;
        if (excess > 30 * scale)
            return excess;
        return scale * double.LogP1(Math.Exp(excess / scale));
    }
}
