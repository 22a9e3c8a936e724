using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>The chosen programming condition as numbers, each with where it comes from.</summary>
internal static class BinaryQuantities
{
    /// <summary>Voltages, currents and the resistances of both states.</summary>
    public static IReadOnlyList<Quantity> List(BinaryOptions options, ProgrammingCondition condition, StateLaws laws)
    {
        string? low = null;
        string? high = null;
        if (options.Measurements is null)
        {
            low = condition.SourceOf(nameof(condition.LrsMedian));
            high = condition.SourceOf(nameof(condition.HrsMedian));
        }
        return [.. Operations(condition), .. State("LRS", laws.Low, low), .. State("HRS", laws.High, high)];
    }

    private static IEnumerable<Quantity> Operations(ProgrammingCondition condition)
    {
        yield return One("SET voltage", condition.SetVoltage, "V", condition.SourceOf(nameof(condition.SetVoltage)));
        yield return One(
            "RESET voltage",
            condition.ResetVoltage,
            "V",
            condition.SourceOf(nameof(condition.ResetVoltage))
        );
        yield return One("compliance", condition.Compliance, "A", condition.SourceOf(nameof(condition.Compliance)));
        yield return One("pulse length", condition.PulseLength, "s", condition.SourceOf(nameof(condition.PulseLength)));
    }

    /// <summary>The energies of the operations that write a device, joules; those that are known and used.</summary>
    public static IReadOnlyList<Quantity> Energies(BinaryOptions options, ProgrammingCondition condition)
    {
        List<Quantity> energies = [SetEnergy(condition), ResetEnergy(condition)];
        if (options.VerifyBeforeWrite)
            energies.Add(VerifyEnergy(options));
        if (options.FormingEnergy is { } forming)
            energies.Add(FormingEnergy(forming));
        return energies;
    }

    /// <summary>The operations that devices have had, with their energies. Each device was formed once.</summary>
    public static IReadOnlyList<CountedEnergy> Writes(DeviceModel model, int devices, PulseCounter given)
    {
        List<CountedEnergy> writes =
        [
            Count("set", given.AllSets, SetEnergy(model.Condition)),
            Count("reset", given.AllResets, ResetEnergy(model.Condition)),
        ];
        if (model.Options.VerifyBeforeWrite)
            writes.Add(Count("verify", given.AllVerifies, VerifyEnergy(model.Options)));
        if (model.Options.FormingEnergy is { } forming)
            writes.Add(Count("forming", devices, FormingEnergy(forming)));
        return writes;
    }

    /// <summary>The cycles of SET and RESET that a device stands.</summary>
    public static Quantity Endurance(ProgrammingCondition condition) =>
        One("endurance", condition.Endurance, "cycles", condition.SourceOf(nameof(condition.Endurance)));

    /// <summary>The cycles that each device has behind it when the chip is made; null for new devices.</summary>
    public static Quantity? CyclesBefore(BinaryOptions options)
    {
        if (options.Cycles > 0)
            return One("cycles before", options.Cycles, "cycles", "the option 'cycles'");
        return null;
    }

    /// <summary>
    /// The middle of a state has the source of its law where it was measured. The log-normal law takes the geometric
    /// mean of the measured resistances for its median; resampling takes their median.
    /// </summary>
    private static IEnumerable<Quantity> State(string state, StateLaw law, string? source)
    {
        string middle = source is null && law.Quantiles is null ? "geometric mean" : "median";
        return
        [
            One($"{state} {middle}", law.Median, "ohm", source ?? law.Source),
            One($"{state} sigma", law.Sigma, "ln(R)", law.Source),
        ];
    }

    private static Quantity SetEnergy(ProgrammingCondition condition) =>
        One("energy per SET", condition.SetEnergy, "J", condition.SourceOf(nameof(condition.SetEnergy)));

    private static Quantity ResetEnergy(ProgrammingCondition condition) =>
        One("energy per RESET", condition.ResetEnergy, "J", condition.SourceOf(nameof(condition.ResetEnergy)));

    private static Quantity VerifyEnergy(BinaryOptions options) =>
        One("energy per verify", options.VerifyEnergy, "J", "assumed");

    private static Quantity FormingEnergy(double joules) =>
        One("energy per forming", joules, "J", "the option 'forming-energy'");

    private static CountedEnergy Count(string operation, long count, Quantity each) =>
        new()
        {
            Component = operation,
            Count = count,
            Each = each,
        };

    private static Quantity One(string name, double value, string unit, string source) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = unit,
            Source = source,
        };
}
