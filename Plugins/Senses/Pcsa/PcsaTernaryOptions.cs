using System.ComponentModel.DataAnnotations;
using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>The options of the sense <c>pcsa-ternary</c>.</summary>
internal sealed record PcsaTernaryOptions
{
    /// <summary>Supply, volts. Assumed: near threshold.</summary>
    [Range(0.1, 10.0)]
    public double Vdd { get; init; } = 0.6;

    /// <summary>Process corner of the transistors.</summary>
    public Corner Corner { get; init; } = Corner.Typical;

    /// <summary>Time of a read, s. Assumed. If neither branch discharges in this time, the value is 0.</summary>
    [Range(1e-12, 1.0)]
    public double Time { get; init; } = 10e-9;

    /// <summary>What ends a read after that time.</summary>
    public Timing Timing { get; init; } = Timing.Fixed;

    /// <summary>
    /// Supply at which replica timing gives the set time, volts. Assumed. The temperature is then 300 K, the corner
    /// typical.
    /// </summary>
    [Range(0.1, 10.0)]
    public double SetPoint { get; init; } = 0.6;

    /// <summary>Standard deviation of the difference between an amplifier's two thresholds, volts. Assumed.</summary>
    [Range(0.0, 1.0)]
    [Assumed(2e-3, 10e-3)]
    public double OffsetSigma { get; init; } = 5e-3;

    /// <summary>Relative standard deviation of a branch's time from read to read. Assumed.</summary>
    [Range(0.0, 1.0)]
    [Assumed(0.005, 0.03)]
    public double JitterSigma { get; init; } = 0.015;

    /// <summary>
    /// Energy of the logic that adds one product to a sum, joules. Null: the adders of the scenario's 'energy'.
    /// </summary>
    [Range(0.0, 1e-6)]
    public double? LogicEnergy { get; init; }

    /// <summary>Transistors and capacitances of the amplifiers.</summary>
    public RaceCircuit Circuit { get; init; } = new();
}
