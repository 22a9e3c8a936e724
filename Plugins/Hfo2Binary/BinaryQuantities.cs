using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>The chosen programming condition as numbers, each with where it comes from.</summary>
internal static class BinaryQuantities
{
    /// <summary>The host counts with "endurance" and "cycles before", of which there is none for new devices.</summary>
    public static IReadOnlyList<Quantity> List(BinaryOptions options, ProgrammingCondition condition, StateLaws laws)
    {
        Quantity Told(string name, double value, string unit, string number) =>
            One(name, value, unit, condition.SourceOf(number));
        Quantity[] used =
            options.Cycles > 0 ? [One("cycles before", options.Cycles, "cycles", "the option 'cycles'")] : [];
        return
        [
            Told("SET voltage", condition.SetVoltage, "V", nameof(condition.SetVoltage)),
            Told("RESET voltage", condition.ResetVoltage, "V", nameof(condition.ResetVoltage)),
            Told("compliance", condition.Compliance, "A", nameof(condition.Compliance)),
            Told("pulse length", condition.PulseLength, "s", nameof(condition.PulseLength)),
            Told("energy per SET", condition.SetEnergy, "J", nameof(condition.SetEnergy)),
            Told("energy per RESET", condition.ResetEnergy, "J", nameof(condition.ResetEnergy)),
            .. State(
                "LRS",
                laws.Low,
                options.Measurements is null ? condition.SourceOf(nameof(condition.LrsMedian)) : null
            ),
            .. State(
                "HRS",
                laws.High,
                options.Measurements is null ? condition.SourceOf(nameof(condition.HrsMedian)) : null
            ),
            Told("endurance", condition.Endurance, "cycles", nameof(condition.Endurance)),
            .. used,
        ];
    }

    /// <summary>A median that was measured has the source of its law.</summary>
    private static IEnumerable<Quantity> State(string state, StateLaw law, string? source) =>
        [
            One($"{state} median", law.Median, "ohm", source ?? law.Source),
            One($"{state} sigma", law.Sigma, "ln(R)", law.Source),
        ];

    private static Quantity One(string name, double value, string unit, string source) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = unit,
            Source = source,
        };
}
