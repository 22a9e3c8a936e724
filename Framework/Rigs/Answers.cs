using System.Text.RegularExpressions;
using Modular.Contracts;
using Modular.Text;

namespace Modular.Rigs;

/// <summary>
/// What parts may answer when they are asked about themselves. Each gives what is wrong and what was expected, or null.
/// </summary>
internal static partial class AnswerChecks
{
    private const int MostDevices = 64;

    public static string? Flaw(ConductanceRange range) =>
        range.Min >= 0 && range.Max > range.Min && double.IsFinite(range.Max)
            ? null
            : $"is {Measure.Format(range.Min, "S")} to {Measure.Format(range.Max, "S")}; expected finite numbers, 0 <= Min < Max.";

    public static string? Flaw(int devices) =>
        devices is >= 1 and <= MostDevices ? null : $"is {devices}; expected a whole number from 1 to {MostDevices}.";

    public static string? Flaw(Precision holds) =>
        holds != 0 && (holds & ~(Precision.Real | Precision.Int8 | Precision.Ternary | Precision.Binary)) == 0
            ? null
            : $"is {(int)holds}; expected one or more of Real, Int8, Ternary and Binary.";

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

    public static string? Flaw(IReadOnlyList<Imperfection>? imperfections)
    {
        if (imperfections is null)
            return "is null; expected a list.";
        if (imperfections.Select(Flaw).FirstOrDefault(flaw => flaw is not null) is { } flaw)
            return flaw;
        if (imperfections.GroupBy(x => x.Name).FirstOrDefault(same => same.Count() > 1)?.Key is { } twice)
            return $"names '{twice}' twice; expected every name once.";
        return imperfections.FirstOrDefault(x => imperfections.Any(y => y.Group == x.Name))?.Name is { } both
            ? $"calls both a group and an imperfection '{both}'; expected another name for one of them."
            : null;
    }

    public static string? Flaw(IReadOnlyList<Quantity>? quantities) =>
        quantities switch
        {
            null => "is null; expected a list.",
            _ when quantities.Any(one => one is null or { Name: null } or { Unit: null } or { Source: null }) =>
                "describes a quantity in part only; expected a name, a unit and a source.",
            _ => quantities.FirstOrDefault(one =>
                !double.IsFinite(one.Value) || one.Low is double.NaN || one.High is double.NaN
            )
                is { } wrong
                ? $"gives '{Excerpt.Shorten(wrong.Name)}' the value {wrong.Value}; expected a finite number."
                : null,
        };

    /// <summary>Says what is wrong with energies of writing: each is a number of joules.</summary>
    public static string? EnergiesFlaw(IReadOnlyList<Quantity>? energies) =>
        Flaw(energies) ?? energies!.Select(EnergyFlaw).FirstOrDefault(flaw => flaw is not null);

    /// <summary>Says what is wrong with an energy, which the host counts with: joules, 0 or more.</summary>
    public static string? EnergyFlaw(Quantity? energy) => CountedFlaw(energy, "J", 0, "a number of 0 or more");

    /// <summary>Says what is wrong with an endurance: a part that has one gives a number of cycles above 0.</summary>
    public static string? EnduranceFlaw(Quantity? endurance) =>
        endurance is null
            ? "is null; expected a number of cycles."
            : CountedFlaw(endurance, "cycles", double.Epsilon, "a number above 0");

    /// <summary>Says what is wrong with the cycles that a device has behind it: 0 or more.</summary>
    public static string? CyclesFlaw(Quantity? cycles) => CountedFlaw(cycles, "cycles", 0, "a number of 0 or more");

    private static string? CountedFlaw(Quantity? one, string unit, double least, string expected)
    {
        if (one is null)
            return null;
        if (Flaw([one]) is { } flaw)
            return flaw;
        string name = Excerpt.Shorten(one.Name);
        if (one.Unit != unit)
            return $"gives '{name}' in '{Excerpt.Shorten(one.Unit)}'; expected '{unit}'.";
        return one.Value >= least ? null : $"gives '{name}' the value {one.Value}; expected {expected}.";
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
