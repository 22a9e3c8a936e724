using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Senses;

/// <summary>Options of <c>pcsa-ternary</c>.</summary>
internal sealed record PcsaTernaryOptions
{
    /// <summary>Supply, volts. Assumed: near threshold.</summary>
    [Range(0.1, 10.0)]
    public double Vdd { get; init; } = 0.6;

    /// <summary>How the transistors came out.</summary>
    public Corner Corner { get; init; } = Corner.Typical;

    /// <summary>After which time a branch that has not discharged counts as holding, s. Assumed.</summary>
    [Range(1e-12, 1.0)]
    public double Time { get; init; } = 10e-9;

    /// <summary>What keeps that time.</summary>
    public Timing Timing { get; init; } = Timing.Fixed;

    /// <summary>
    /// With replica timing: the supply at which the time is as given, at 300 K in the typical corner, volts. Assumed.
    /// </summary>
    [Range(0.1, 10.0)]
    public double SetPoint { get; init; } = 0.6;

    /// <summary>Standard deviation of the difference of an amplifier's two thresholds, volts. Assumed.</summary>
    [Range(0.0, 1.0)]
    public double OffsetSigma { get; init; } = 5e-3;

    /// <summary>Relative standard deviation of a branch's time between reads. Assumed.</summary>
    [Range(0.0, 1.0)]
    public double JitterSigma { get; init; } = 0.015;

    /// <summary>Energy of the logic that takes one product into a sum, joules. Assumed.</summary>
    [Range(0.0, 1e-6)]
    public double LogicEnergy { get; init; } = 10e-15;

    /// <summary>The transistors and capacitances.</summary>
    public RaceCircuit Circuit { get; init; } = new();
}
