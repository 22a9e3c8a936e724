using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Senses;

/// <summary>
/// The transistors and capacitances of a precharge sense amplifier. The papers leave all numbers open, so each is
/// assumed; together they were simulated and behave.
/// </summary>
internal sealed record RaceCircuit
{
    /// <summary>Effective threshold voltage of a branch at 300 K, volts. Assumed.</summary>
    [Range(0.0, 5.0)]
    public double Threshold { get; init; } = 0.575;

    /// <summary>Change of the threshold voltage with temperature, volts per kelvin. Assumed.</summary>
    [Range(-0.1, 0.1)]
    public double ThresholdDrift { get; init; } = -0.7e-3;

    /// <summary>Subthreshold slope factor n. Assumed.</summary>
    [Range(1.0, 10.0)]
    public double SlopeFactor { get; init; } = 1.3;

    /// <summary>Exponent alpha of the transistors' current in the overdrive. Assumed.</summary>
    [Range(1.0, 2.0)]
    public double Alpha { get; init; } = 1.3;

    /// <summary>Resistance of a branch's transistors at the nominal supply, ohm. Assumed.</summary>
    [Range(0.0, 1e9)]
    public double OnResistance { get; init; } = 3e3;

    /// <summary>The supply at which the transistors have that resistance, volts. Assumed.</summary>
    [Range(0.01, 10.0)]
    public double NominalSupply { get; init; } = 1.2;

    /// <summary>Capacitance that a branch discharges, farads. Assumed.</summary>
    [Range(1e-18, 1e-6)]
    public double Capacitance { get; init; } = 20e-15;

    /// <summary>Exponent of the drive in the temperature. Assumed.</summary>
    [Range(-10.0, 10.0)]
    public double DriveExponent { get; init; } = -1.5;

    /// <summary>
    /// By how much the threshold is higher in the slow corner and lower in the fast one, volts. Assumed.
    /// </summary>
    [Range(0.0, 1.0)]
    public double CornerThreshold { get; init; } = 0.03;

    /// <summary>Share of the drive that is missing in the slow corner and added in the fast one. Assumed.</summary>
    [Range(0.0, 0.99)]
    public double CornerDrive { get; init; } = 0.1;
}
