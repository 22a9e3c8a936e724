using System.Text.RegularExpressions;
using Modular.Contracts;
using Modular.Text;

namespace Modular.Rigs;

/// <summary>
/// What parts may answer when they are asked about themselves. Each check says what is wrong and what was expected, or
/// gives null.
/// </summary>
internal static partial class AnswerChecks
{
    private const int MostDevices = 64;
    private const int MostBits = 64;
    private const Precision Known = Precision.Real | Precision.Int8 | Precision.Ternary | Precision.Binary;

    /// <summary>Says what is wrong with the range of a memory.</summary>
    public static string? Flaw(ConductanceRange range)
    {
        if (range.Min >= 0 && range.Max > range.Min && double.IsFinite(range.Max))
            return null;
        string min = Measure.Format(range.Min, "S");
        string max = Measure.Format(range.Max, "S");
        return $"is {min} to {max}; expected finite numbers, 0 <= Min < Max.";
    }

    /// <summary>Says what is wrong with the devices that a cell has for each stored value.</summary>
    public static string? Flaw(int devices)
    {
        if (devices is >= 1 and <= MostDevices)
            return null;
        return $"is {devices}; expected a whole number from 1 to {MostDevices}.";
    }

    /// <summary>Says what is wrong with the gains of a linear sense.</summary>
    public static string? Flaw(double[]? gains, int devices)
    {
        if (gains is null)
            return "is null; expected a list.";
        if (gains.Length != devices)
            return $"has {Phrases.Count(gains.Length, "number")}; expected {devices}, one for each device of a value.";
        int wrong = Array.FindIndex(gains, gain => !double.IsFinite(gain));
        if (wrong < 0)
            return null;
        return $"has {gains[wrong]}; expected finite numbers.";
    }

    /// <summary>Says what is wrong with what a cell holds.</summary>
    public static string? Flaw(Precision holds)
    {
        if (holds != 0 && (holds & ~Known) == 0)
            return null;
        return $"is {(int)holds}; expected one or more of Real, Int8, Ternary and Binary.";
    }

    /// <summary>Says what is wrong with the shape of a data set.</summary>
    public static string? Flaw(DataShape? shape) =>
        shape switch
        {
            null => "is null; expected a shape.",
            { Sample: null or { Count: 0 } } => "has samples without dimensions; expected at least one.",
            { Sample: var sample } when sample.Any(size => size < 1) =>
                $"has samples of shape {TensorContract.Text([.. sample])}; expected sizes of at least 1.",
            { Classes: < 2 } => $"has {shape.Classes} classes; expected at least 2.",
            _ => null,
        };

    /// <summary>Says what is wrong with the imperfections of a memory or a sense.</summary>
    public static string? Flaw(IReadOnlyList<Imperfection>? imperfections)
    {
        if (imperfections is null)
            return "is null; expected a list.";
        if (imperfections.Select(Flaw).FirstOrDefault(flaw => flaw is not null) is { } flaw)
            return flaw;
        if (imperfections.GroupBy(x => x.Name).FirstOrDefault(same => same.Count() > 1)?.Key is { } twice)
            return $"names '{twice}' twice; expected every name once.";
        if (imperfections.FirstOrDefault(x => imperfections.Any(y => y.Group == x.Name))?.Name is { } both)
            return $"calls both a group and an imperfection '{both}'; expected another name for one of them.";
        return null;
    }

    /// <summary>Says what is wrong with the numbers of a part.</summary>
    public static string? Flaw(IReadOnlyList<Quantity>? quantities)
    {
        if (quantities is null)
            return "is null; expected a list.";
        if (quantities.Any(one => one is null or { Name: null } or { Unit: null } or { Source: null }))
            return "describes a quantity in part only; expected a name, a unit and a source.";
        if (quantities.FirstOrDefault(one => !IsFinite(one)) is { } wrong)
            return $"gives '{Excerpt.Shorten(wrong.Name)}' the value {wrong.Value}; expected a finite number.";
        return null;
    }

    private static bool IsFinite(Quantity one) =>
        double.IsFinite(one.Value) && one.Low is not double.NaN && one.High is not double.NaN;

    /// <summary>Says what is wrong with energies of writing: each is a number of joules.</summary>
    public static string? EnergiesFlaw(IReadOnlyList<Quantity>? energies) =>
        Flaw(energies) ?? energies!.Select(EnergyFlaw).FirstOrDefault(flaw => flaw is not null);

    /// <summary>Says what is wrong with an energy, which the host counts with: joules, 0 or more.</summary>
    public static string? EnergyFlaw(Quantity? energy) => CountedFlaw(energy, "J", 0, "a number of 0 or more");

    /// <summary>Says what is wrong with an endurance: a part that has one gives a number of cycles above 0.</summary>
    public static string? EnduranceFlaw(Quantity? endurance)
    {
        if (endurance is null)
            return "is null; expected a number of cycles.";
        return CountedFlaw(endurance, "cycles", double.Epsilon, "a number above 0");
    }

    /// <summary>Says what is wrong with the cycles that a device has behind it: 0 or more.</summary>
    public static string? CyclesFlaw(Quantity? cycles) => CountedFlaw(cycles, "cycles", 0, "a number of 0 or more");

    /// <summary>Says what is wrong with a number of steps: 1 or more.</summary>
    public static string? StepsFlaw(Quantity? steps) => CountedFlaw(steps, "1", 1, "a number of 1 or more");

    /// <summary>Says what is wrong with a reference: a part that has one gives ohms above 0.</summary>
    public static string? ReferenceFlaw(Quantity? reference)
    {
        if (reference is null)
            return "is null; expected a resistance.";
        return CountedFlaw(reference, "ohm", double.Epsilon, "a number above 0");
    }

    /// <summary>Says what is wrong with the energies that a part counts.</summary>
    public static string? Flaw(IReadOnlyList<CountedEnergy>? energies)
    {
        if (energies is null)
            return "is null; expected a list.";
        return energies.Select(Flaw).FirstOrDefault(flaw => flaw is not null);
    }

    /// <summary>Says what is wrong with what a sense leaves to be added.</summary>
    public static string? Flaw(PartialSums? sums) =>
        sums switch
        {
            null => "is null; expected what is left to be added.",
            { Terms: < 1 } => $"leaves {sums.Terms} terms; expected at least 1.",
            { Bits: < 1 or > MostBits } => $"leaves terms of {sums.Bits} bits; expected 1 to {MostBits}.",
            { Seconds: var time } when !(time >= 0 && double.IsFinite(time)) =>
                $"takes {time} s; expected a finite number of 0 or more.",
            _ => null,
        };

    private static string? Flaw(CountedEnergy? one) =>
        one switch
        {
            null => "holds null; expected energies.",
            { Component: null } => "holds an energy without a component; expected small letters, digits and hyphens.",
            { Component: var name } when !Name().IsMatch(name) =>
                $"names '{Excerpt.Shorten(name)}'; expected small letters, digits and hyphens.",
            { Count: var count } when !(count >= 0 && double.IsFinite(count)) =>
                $"counts '{one.Component}' {count} times; expected a finite number of 0 or more.",
            { Each: null } => $"gives '{one.Component}' no energy; expected a number of joules.",
            _ => EnergyFlaw(one.Each),
        };

    private static string? CountedFlaw(Quantity? one, string unit, double least, string expected)
    {
        if (one is null)
            return null;
        if (Flaw([one]) is { } flaw)
            return flaw;
        string name = Excerpt.Shorten(one.Name);
        if (one.Unit != unit)
            return $"gives '{name}' in '{Excerpt.Shorten(one.Unit)}'; expected '{unit}'.";
        if (one.Value < least)
            return $"gives '{name}' the value {one.Value}; expected {expected}.";
        return null;
    }

    private static string? Flaw(Imperfection? one) =>
        one switch
        {
            null => "holds null; expected imperfections.",
            { Name: null } => "holds an imperfection without a name; expected small letters, digits and hyphens.",
            { Name: var name } when !Name().IsMatch(name) =>
                $"names '{Excerpt.Shorten(name)}'; expected small letters, digits and hyphens.",
            { Group: { } group } when !Name().IsMatch(group) =>
                $"has the group '{Excerpt.Shorten(group)}'; expected small letters, digits and hyphens.",
            { Summary: null } or { Typical: null or { Name: null } or { Unit: null } or { Source: null } } =>
                $"describes '{one.Name}' in part only; expected a summary and a typical quantity with name, unit and source.",
            { Typical.Value: var value } when !double.IsFinite(value) =>
                $"gives '{one.Name}' the typical size {value}; expected a finite number.",
            _ => null,
        };

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$(?!\n)")]
    private static partial Regex Name();
}
