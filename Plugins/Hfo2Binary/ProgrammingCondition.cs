using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>How devices are programmed, what that costs, and the resistances that it leaves. Defaults are those of 'nominal'.</summary>
internal sealed record ProgrammingCondition
{
    /// <summary>What the option 'condition' chooses it by.</summary>
    [RegularExpression("[a-z0-9][a-z0-9.-]*")]
    public required string Name { get; init; }

    /// <summary>Voltage of a SET pulse, volts. Told, not computed with. Assumed.</summary>
    [Range(0.0, 100.0)]
    public double SetVoltage { get; init; } = 1.8;

    /// <summary>Voltage of a RESET pulse, volts. Told, not computed with. Assumed.</summary>
    [Range(0.0, 100.0)]
    public double ResetVoltage { get; init; } = 2;

    /// <summary>Compliance current of a SET, amperes. Told, not computed with. Assumed.</summary>
    [Range(0.0, 1.0)]
    public double Compliance { get; init; } = 100e-6;

    /// <summary>Length of a pulse, s. Told, not computed with. Assumed.</summary>
    [Range(0.0, 10.0)]
    public double PulseLength { get; init; } = 1e-6;

    /// <summary>Energy of a SET pulse, joules. Assumed.</summary>
    [Range(0.0, 1.0)]
    public double SetEnergy { get; init; } = 180e-12;

    /// <summary>Energy of a RESET pulse, joules. Assumed.</summary>
    [Range(0.0, 1.0)]
    public double ResetEnergy { get; init; } = 200e-12;

    /// <summary>Median of the low resistance, ohm. Assumed.</summary>
    [Range(1.0, 1e12)]
    public double LrsMedian { get; init; } = 7e3;

    /// <summary>Standard deviation of the low resistance's logarithm, device and cycle together, ln(R). Assumed.</summary>
    [Range(0.0, 10.0)]
    public double LrsSigma { get; init; } = 0.25;

    /// <summary>Median of the high resistance, ohm. Assumed.</summary>
    [Range(1.0, 1e12)]
    public double HrsMedian { get; init; } = 100e3;

    /// <summary>Standard deviation of the high resistance's logarithm, device and cycle together, ln(R). Assumed.</summary>
    [Range(0.0, 10.0)]
    public double HrsSigma { get; init; } = 0.5;

    /// <summary>Share of the variance that is between devices; the rest is between cycles of a device. Assumed.</summary>
    [Range(0.0, 1.0)]
    public double D2dShare { get; init; } = 0.5;

    /// <summary>Cycles of SET and RESET that a device stands. Assumed.</summary>
    [Range(1.0, 1e15)]
    public double Endurance { get; init; } = 1e6;

    /// <summary>Where the numbers come from.</summary>
    public string Source { get; init; } = "assumed";
}
