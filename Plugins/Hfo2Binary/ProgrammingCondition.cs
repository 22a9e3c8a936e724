namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// A programming condition: the pulses, their energies, and the resistances that they leave. The defaults are the
/// numbers of 'nominal', all assumed.
/// </summary>
internal sealed record ProgrammingCondition
{
    /// <summary>The name by which the option 'condition' chooses it.</summary>
    public required string Name { get; init; }

    /// <summary>Voltage of a SET pulse, volts. Reported only.</summary>
    public double SetVoltage { get; init; } = 1.8;

    /// <summary>Voltage of a RESET pulse, volts. Reported only.</summary>
    public double ResetVoltage { get; init; } = 2;

    /// <summary>Compliance current of a SET, amperes. Reported only.</summary>
    public double Compliance { get; init; } = 100e-6;

    /// <summary>Length of a pulse, s. Reported only.</summary>
    public double PulseLength { get; init; } = 1e-6;

    /// <summary>Energy of a SET pulse, joules.</summary>
    public double SetEnergy { get; init; } = 180e-12;

    /// <summary>Energy of a RESET pulse, joules.</summary>
    public double ResetEnergy { get; init; } = 200e-12;

    /// <summary>Median of the low resistance, ohm.</summary>
    public double LrsMedian { get; init; } = 7e3;

    /// <summary>Standard deviation of the low resistance's logarithm, device and cycle together, ln(R).</summary>
    public double LrsSigma { get; init; } = 0.25;

    /// <summary>Median of the high resistance, ohm.</summary>
    public double HrsMedian { get; init; } = 100e3;

    /// <summary>Standard deviation of the high resistance's logarithm, device and cycle together, ln(R).</summary>
    public double HrsSigma { get; init; } = 0.5;

    /// <summary>
    /// Share of the variance that is between devices, 0 to 1; the rest is between the cycles of a device.
    /// </summary>
    public double D2dShare { get; init; } = 0.5;

    /// <summary>Cycles of SET and RESET that a device stands.</summary>
    public double Endurance { get; init; } = 1e6;

    /// <summary>The source of the numbers that the condition has itself.</summary>
    public string Source { get; init; } = "assumed";

    /// <summary>The names of the numbers that another condition lends.</summary>
    public IReadOnlyCollection<string> Lent { get; init; } = [];

    /// <summary>The source of the numbers that another condition lends.</summary>
    public string Lender { get; init; } = "assumed";

    /// <summary>The sources of some of its numbers, by their names, each source once.</summary>
    public string SourceOf(params IEnumerable<string> numbers) =>
        string.Join("; ", numbers.Select(number => Lent.Contains(number) ? Lender : Source).Distinct());
}
