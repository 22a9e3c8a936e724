using System.ComponentModel.DataAnnotations;
using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// The transistors and capacitances of a precharge sense amplifier. The papers give no numbers, so each of them is
/// assumed; simulations show that together they behave as the papers report.
/// </summary>
internal sealed record RaceCircuit
{
    /// <summary>Effective threshold voltage of a branch at 300 K, volts. Assumed.</summary>
    [Range(0.0, 5.0)]
    [Assumed(0.5, 0.65)]
    public double Threshold { get; init; } = 0.575;

    /// <summary>Change of the threshold voltage with temperature, volts per kelvin. Assumed.</summary>
    [Range(-0.1, 0.1)]
    public double ThresholdDrift { get; init; } = -0.7e-3;

    /// <summary>Subthreshold slope factor n. Assumed.</summary>
    [Range(1.0, 10.0)]
    public double SlopeFactor { get; init; } = 1.3;

    /// <summary>Exponent alpha of the transistors' current over the overdrive voltage. Assumed.</summary>
    [Range(1.0, 2.0)]
    public double Alpha { get; init; } = 1.3;

    /// <summary>Resistance of a branch's transistors at the nominal supply, ohm. Assumed.</summary>
    [Range(0.0, 1e9)]
    [Assumed(1e3, 10e3)]
    public double OnResistance { get; init; } = 3e3;

    /// <summary>Supply at which the transistors have the on-resistance, volts. Assumed.</summary>
    [Range(0.01, 10.0)]
    public double NominalSupply { get; init; } = 1.2;

    /// <summary>Capacitance that a branch discharges, farads. Assumed.</summary>
    [Range(1e-18, 1e-6)]
    public double Capacitance { get; init; } = 20e-15;

    /// <summary>Exponent of the transistors' drive over the temperature. Assumed.</summary>
    [Range(-10.0, 10.0)]
    public double DriveExponent { get; init; } = -1.5;

    /// <summary>
    /// Shift of the threshold, up in the slow corner and down in the fast one, volts. Assumed.
    /// </summary>
    [Range(0.0, 1.0)]
    [Assumed(0.02, 0.05)]
    public double CornerThreshold { get; init; } = 0.03;

    /// <summary>Share of the drive that the slow corner lacks and the fast corner adds. Assumed.</summary>
    [Range(0.0, 0.99)]
    [Assumed(0.05, 0.2)]
    public double CornerDrive { get; init; } = 0.1;

    /// <summary>
    /// Exponent by which the delay of a replica sets the time of a read, 1. Assumed: below 1, because a replica tracks
    /// its branch imperfectly; 0 is a fixed clock.
    /// </summary>
    [Range(0.0, 1.0)]
    [Assumed(0.5, 1)]
    public double ReplicaTracking { get; init; } = 0.9;
}
