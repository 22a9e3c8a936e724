using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Senses;

/// <summary>Options of <c>pcsa</c>.</summary>
internal sealed record PcsaOptions
{
    /// <summary>Supply, volts. Assumed: nominal of a 130 nm process.</summary>
    [Range(0.1, 10.0)]
    public double Vdd { get; init; } = 1.2;

    /// <summary>How the transistors came out.</summary>
    public Corner Corner { get; init; } = Corner.Typical;

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
