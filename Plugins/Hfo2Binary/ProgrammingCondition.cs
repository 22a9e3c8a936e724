namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// How devices are programmed, what that costs, and the resistances that it leaves. Defaults are those of 'nominal',
/// all assumed.
/// </summary>
internal sealed record ProgrammingCondition
{
    /// <summary>What the option 'condition' chooses it by.</summary>
    public required string Name { get; init; }

    /// <summary>Voltage of a SET pulse, volts. Told, not computed with.</summary>
    public double SetVoltage { get; init; } = 1.8;

    /// <summary>Voltage of a RESET pulse, volts. Told, not computed with.</summary>
    public double ResetVoltage { get; init; } = 2;

    /// <summary>Compliance current of a SET, amperes. Told, not computed with.</summary>
    public double Compliance { get; init; } = 100e-6;

    /// <summary>Length of a pulse, s. Told, not computed with.</summary>
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

    /// <summary>Share of the variance that is between devices; the rest is between cycles of a device.</summary>
    public double D2dShare { get; init; } = 0.5;

    /// <summary>Cycles of SET and RESET that a device stands.</summary>
    public double Endurance { get; init; } = 1e6;

    /// <summary>Where the numbers come from that are not lent.</summary>
    public string Source { get; init; } = "assumed";

    /// <summary>Names of the numbers that are another condition's.</summary>
    public IReadOnlyCollection<string> Lent { get; init; } = [];

    /// <summary>Where those come from.</summary>
    public string Lender { get; init; } = "assumed";

    /// <summary>Where some of its numbers come from.</summary>
    public string SourceOf(params IEnumerable<string> numbers) =>
        string.Join("; ", numbers.Select(number => Lent.Contains(number) ? Lender : Source).Distinct());
}
