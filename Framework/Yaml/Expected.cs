using System.Globalization;
using Modular.Text;

namespace Modular.Yaml;

/// <summary>
/// Describes what a slot takes in words: "a whole number from 1 to 65536", "a list of numbers above 0, with 2 items".
/// </summary>
internal static class Expected
{
    private const string TimeExamples = "such as '20 s', '3 h' or '1 day'";

    /// <summary>Describes one value of the slot, with its range.</summary>
    public static string Describe(ValueSlot slot)
    {
        Rules rules = slot.Rules;
        return slot.Kind switch
        {
            ValueKind.List => $"a list of {DescribeSeveral(ItemSlot(slot))}{Length(rules, ", with ", "item")}",
            ValueKind.Map =>
                $"a map of names to {DescribeSeveral(MapValueSlot(slot))}{Length(rules, ", with ", "name")}",
            ValueKind.Choice => "one of " + Quoted(Choices.Names(slot.Type)),
            ValueKind.Text => DescribeText(rules),
            ValueKind.Truth => "true or false",
            ValueKind.Whole => "a whole number" + Range(rules) + Word(rules),
            ValueKind.Real => "a number" + Range(rules) + Word(rules),
            ValueKind.Duration => DescribeTime(rules),
            ValueKind.File => "the path of a file",
            ValueKind.Folder => "the path of a folder",
            ValueKind.Record => Shorthand(rules) + "a map of options",
            _ => "a value",
        };
    }

    private static string Shorthand(Rules rules)
    {
        if (rules.Shorthand is null)
            return "";
        return $"'{rules.Shorthand.Word}', or ";
    }

    /// <summary>Lists names in single quotes, separated by commas.</summary>
    public static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private static ValueSlot ItemSlot(ValueSlot list) => list.Inner(ValueKinds.ItemType(list.Type)!, list.Location);

    private static ValueSlot MapValueSlot(ValueSlot map) => map.Inner(ValueKinds.MapValueType(map.Type)!, map.Location);

    /// <summary>Describes several values of the slot, in the plural.</summary>
    private static string DescribeSeveral(ValueSlot slot) =>
        slot.Kind switch
        {
            ValueKind.Choice => "names out of " + Quoted(Choices.Names(slot.Type)),
            ValueKind.Text when slot.Rules.Allowed.Count > 0 => "texts out of " + Quoted(slot.Rules.Allowed),
            ValueKind.Text => "texts" + Pattern(slot.Rules),
            ValueKind.Truth => "values that are true or false",
            ValueKind.Whole => "whole numbers" + Range(slot.Rules),
            ValueKind.Real => "numbers" + Range(slot.Rules),
            ValueKind.Duration => $"times {TimeExamples}{TimeRange(slot.Rules)}",
            ValueKind.File => "paths of files",
            ValueKind.Folder => "paths of folders",
            ValueKind.List => Describe(slot).Replace("a list of ", "lists of ").Replace("a map of ", "maps of "),
            ValueKind.Map => Describe(slot).Replace("a list of ", "lists of ").Replace("a map of ", "maps of "),
            ValueKind.Record => "maps of options",
            _ => "values",
        };

    private static string DescribeText(Rules rules)
    {
        if (rules.Allowed.Count > 0)
            return "one of " + Quoted(rules.Allowed);
        return "a text" + Length(rules, " of ", "character") + Pattern(rules);
    }

    private static string DescribeTime(Rules rules)
    {
        string seconds = "";
        if (rules.BareSeconds)
            seconds = ", or a number of seconds";
        return $"a time {TimeExamples}{TimeRange(rules)}{seconds}";
    }

    private static string Pattern(Rules rules)
    {
        if (rules.Pattern is null)
            return "";
        return $" that matches '{rules.Pattern.Pattern}'";
    }

    private static string Word(Rules rules)
    {
        if (rules.Word is null)
            return "";
        return $", or '{rules.Word.Name}'";
    }

    private static string Length(Rules rules, string lead, string unit) =>
        (rules.Shortest, rules.Longest) switch
        {
            (0, int.MaxValue) => "",
            (0, int most) => $"{lead}at most {Phrases.Count(most, unit)}",
            (int least, int.MaxValue) => $"{lead}at least {Phrases.Count(least, unit)}",
            (int least, int most) when least == most => lead + Phrases.Count(most, unit),
            (int least, int most) => $"{lead}{least} to {Phrases.Count(most, unit)}",
        };

    private static string TimeRange(Rules rules)
    {
        if (Range(rules) is { Length: > 0 } range)
            return range + " seconds";
        return "";
    }

    private static string Range(Rules rules)
    {
        bool hasLeast = double.IsFinite(rules.Least);
        bool hasMost = double.IsFinite(rules.Most);
        if (hasLeast && hasMost && !rules.IsAboveLeast && !rules.IsBelowMost)
            return $" from {Number(rules.Least)} to {Number(rules.Most)}";
        List<string> ends = [];
        if (hasLeast && rules.IsAboveLeast)
            ends.Add($" above {Number(rules.Least)}");
        else if (hasLeast)
            ends.Add($" of at least {Number(rules.Least)}");
        if (hasMost && rules.IsBelowMost)
            ends.Add($" below {Number(rules.Most)}");
        else if (hasMost && hasLeast)
            ends.Add($" at most {Number(rules.Most)}");
        else if (hasMost)
            ends.Add($" of at most {Number(rules.Most)}");
        return string.Join(" and", ends);
    }

    /// <summary>Writes a number with a short exponent: "1e-9", not "1E-09".</summary>
    private static string Number(double value) =>
        value.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "e").Replace("E-0", "e-").Replace("E-", "e-");
}
