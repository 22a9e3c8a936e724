using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// A programming condition of a scenario: the pulses, their energies, and the resistances that they leave.
/// </summary>
internal sealed record ConditionOptions
{
    /// <summary>The name by which the option 'condition' chooses it.</summary>
    [RegularExpression("[a-z0-9][a-z0-9.-]*")]
    public required string Name { get; init; }

    /// <summary>Voltage of a SET pulse, volts; that of 'nominal' unless given. Reported only.</summary>
    [Range(0.0, 100.0)]
    public double? SetVoltage { get; init; }

    /// <summary>Voltage of a RESET pulse, volts; that of 'nominal' unless given. Reported only.</summary>
    [Range(0.0, 100.0)]
    public double? ResetVoltage { get; init; }

    /// <summary>Compliance current of a SET, amperes; that of 'nominal' unless given. Reported only.</summary>
    [Range(0.0, 1.0)]
    public double? Compliance { get; init; }

    /// <summary>Length of a pulse, s; that of 'nominal' unless given. Reported only.</summary>
    [Range(0.0, 10.0)]
    public double? PulseLength { get; init; }

    /// <summary>Energy of a SET pulse, joules; that of 'nominal' unless given.</summary>
    [Range(0.0, 1.0)]
    public double? SetEnergy { get; init; }

    /// <summary>Energy of a RESET pulse, joules; that of 'nominal' unless given.</summary>
    [Range(0.0, 1.0)]
    public double? ResetEnergy { get; init; }

    /// <summary>Median of the low resistance, ohm; that of 'nominal' unless given.</summary>
    [Range(1.0, 1e12)]
    public double? LrsMedian { get; init; }

    /// <summary>
    /// Standard deviation of the low resistance's logarithm, device and cycle together, ln(R); that of 'nominal' unless
    /// given.
    /// </summary>
    [Range(0.0, 10.0)]
    public double? LrsSigma { get; init; }

    /// <summary>Median of the high resistance, ohm; that of 'nominal' unless given.</summary>
    [Range(1.0, 1e12)]
    public double? HrsMedian { get; init; }

    /// <summary>
    /// Standard deviation of the high resistance's logarithm, device and cycle together, ln(R); that of 'nominal'
    /// unless given.
    /// </summary>
    [Range(0.0, 10.0)]
    public double? HrsSigma { get; init; }

    /// <summary>
    /// Share of the variance that is between devices, 0 to 1; that of 'nominal' unless given. The rest is between the
    /// cycles of a device.
    /// </summary>
    [Range(0.0, 1.0)]
    public double? D2dShare { get; init; }

    /// <summary>Cycles of SET and RESET that a device stands; those of 'nominal' unless given.</summary>
    [Range(1.0, 1e15)]
    public double? Endurance { get; init; }

    /// <summary>Source of the numbers that are given.</summary>
    [MinLength(1)]
    public string Source { get; init; } = "assumed";

    /// <summary>The condition that takes the numbers that are not given from another condition.</summary>
    public ProgrammingCondition Complete(ProgrammingCondition other) =>
        new()
        {
            Name = Name,
            SetVoltage = SetVoltage ?? other.SetVoltage,
            ResetVoltage = ResetVoltage ?? other.ResetVoltage,
            Compliance = Compliance ?? other.Compliance,
            PulseLength = PulseLength ?? other.PulseLength,
            SetEnergy = SetEnergy ?? other.SetEnergy,
            ResetEnergy = ResetEnergy ?? other.ResetEnergy,
            LrsMedian = LrsMedian ?? other.LrsMedian,
            LrsSigma = LrsSigma ?? other.LrsSigma,
            HrsMedian = HrsMedian ?? other.HrsMedian,
            HrsSigma = HrsSigma ?? other.HrsSigma,
            D2dShare = D2dShare ?? other.D2dShare,
            Endurance = Endurance ?? other.Endurance,
            Source = Source,
            Lent = Missing(),
            Lender = $"{other.Source}, as '{other.Name}'",
        };

    /// <summary>The names of the numbers that are not given.</summary>
    private string[] Missing()
    {
        var numbers = new Dictionary<string, double?>
        {
            [nameof(SetVoltage)] = SetVoltage,
            [nameof(ResetVoltage)] = ResetVoltage,
            [nameof(Compliance)] = Compliance,
            [nameof(PulseLength)] = PulseLength,
            [nameof(SetEnergy)] = SetEnergy,
            [nameof(ResetEnergy)] = ResetEnergy,
            [nameof(LrsMedian)] = LrsMedian,
            [nameof(LrsSigma)] = LrsSigma,
            [nameof(HrsMedian)] = HrsMedian,
            [nameof(HrsSigma)] = HrsSigma,
            [nameof(D2dShare)] = D2dShare,
            [nameof(Endurance)] = Endurance,
        };
        return [.. numbers.Where(number => number.Value is null).Select(number => number.Key)];
    }
}
