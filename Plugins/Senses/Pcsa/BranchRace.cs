namespace Modular.Plugins.Senses;

/// <summary>
/// The race of a precharge sense amplifier's branches: t = C (Vdd / Vov) (R + Ron) / drive, Vov = n phi ln(1 + exp((Vdd
/// - Vth) / (n phi))), phi = kT/q, Ron = Ron_nominal (Vov / Vov_nominal)^(1 - alpha). A model that carries what
/// arXiv:2005.01973 measures; its numbers are assumed.
/// </summary>
internal sealed class BranchRace(RaceCircuit circuit, OperatingPoint supply)
{
    /// <summary>
    /// Exponent by which a replica's delay sets the time (assumed: below 1, for it tracks its branch imperfectly).
    /// </summary>
    private const double Tracking = 0.9;

    private const double Boltzmann = 8.617333262e-5; // V/K, CODATA 2018
    private const double Room = 300; // K

    /// <summary>
    /// A branch whose threshold is off by so many volts. The offset is that of the transistors that discharge it; those
    /// in series with the device, whose resistance Ron is, have none (assumed).
    /// </summary>
    public Branch Branch(double offset)
    {
        double overdrive = Overdrive(supply.Voltage - Threshold - offset, supply.Temperature);
        double common = Overdrive(supply.Voltage - Threshold, supply.Temperature);
        double nominal = Overdrive(circuit.NominalSupply - circuit.Threshold, Room);
        return new Branch(
            circuit.Capacitance * supply.Voltage / (overdrive * Drive),
            circuit.OnResistance * Math.Pow(common / nominal, 1 - circuit.Alpha)
        );
    }

    /// <summary>
    /// The time that a replica with so many ohm gives where it gives the set time at another supply, s.
    /// </summary>
    public double ReplicaTime(double time, OperatingPoint set, double resistance) =>
        time
        * Math.Pow(Branch(0).Delay(resistance) / new BranchRace(circuit, set).Branch(0).Delay(resistance), Tracking);

    private double Threshold =>
        circuit.Threshold + circuit.ThresholdDrift * (supply.Temperature - Room) - Side * circuit.CornerThreshold;

    private double Drive =>
        (1 + Side * circuit.CornerDrive) * Math.Pow(supply.Temperature / Room, circuit.DriveExponent);

    private int Side =>
        supply.Corner switch
        {
            Corner.Slow => -1,
            Corner.Fast => 1,
            _ => 0,
        };

    /// <summary>Vov, volts: smooth from subthreshold to strong inversion.</summary>
    private double Overdrive(double excess, double temperature)
    {
        double scale = circuit.SlopeFactor * Boltzmann * temperature;
        return excess > 30 * scale ? excess : scale * double.LogP1(Math.Exp(excess / scale));
    }
}
