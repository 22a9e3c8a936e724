using System.Globalization;

namespace Modular.Yaml;

/// <summary>
/// What a slot takes, in words: "a whole number from 1 to 65536", "a list of numbers above 0, with 2 items".
/// </summary>
internal static class Expected
{
    public static string Describe(ValueSlot slot) =>
        slot.Shape switch
        {
            ValueKind.List => "a list of "
                + Several(slot.Inner(ValueKinds.ItemOf(slot.Type)!, slot.Spot))
                + Length(slot.Rules, ", with ", "item"),
            ValueKind.Map => "a map of names to "
                + Several(slot.Inner(ValueKinds.ValueOf(slot.Type)!, slot.Spot))
                + Length(slot.Rules, ", with ", "name"),
            ValueKind.Choice => "one of " + Quoted(Choices.Names(slot.Type)),
            ValueKind.Text => Text(slot.Rules),
            ValueKind.Truth => "true or false",
            ValueKind.Whole => "a whole number" + Range(slot.Rules) + Word(slot.Rules),
            ValueKind.Real => "a number" + Range(slot.Rules) + Word(slot.Rules),
            ValueKind.Duration => "a time such as '20 s', '3 h' or '1 day'"
                + TimeRange(slot.Rules)
                + (slot.Rules.BareSeconds ? ", or a number of seconds" : ""),
            ValueKind.File => "the path of a file",
            ValueKind.Folder => "the path of a folder",
            ValueKind.Record => "a map of options",
            _ => "a value",
        };

    public static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private static string Several(ValueSlot slot) =>
        slot.Shape switch
        {
            ValueKind.Choice => "names out of " + Quoted(Choices.Names(slot.Type)),
            ValueKind.Text => slot.Rules.Allowed.Count > 0
                ? "texts out of " + Quoted(slot.Rules.Allowed)
                : "texts" + Pattern(slot.Rules),
            ValueKind.Truth => "values that are true or false",
            ValueKind.Whole => "whole numbers" + Range(slot.Rules),
            ValueKind.Real => "numbers" + Range(slot.Rules),
            ValueKind.Duration => "times such as '20 s', '3 h' or '1 day'" + TimeRange(slot.Rules),
            ValueKind.File => "paths of files",
            ValueKind.Folder => "paths of folders",
            ValueKind.List or ValueKind.Map => Describe(slot)
                .Replace("a list of ", "lists of ")
                .Replace("a map of ", "maps of "),
            ValueKind.Record => "maps of options",
            _ => "values",
        };

    private static string Text(Rules rules) =>
        rules.Allowed.Count > 0
            ? "one of " + Quoted(rules.Allowed)
            : "a text" + Length(rules, " of ", "character") + Pattern(rules);

    private static string Pattern(Rules rules) =>
        rules.Pattern is null ? "" : $" that matches '{rules.Pattern.Pattern}'";

    private static string Word(Rules rules) => rules.Word is null ? "" : $", or '{rules.Word.Name}'";

    private static string Length(Rules rules, string lead, string unit) =>
        (rules.Shortest, rules.Longest) switch
        {
            (0, int.MaxValue) => "",
            (0, int most) => $"{lead}at most {Count(most, unit)}",
            (int least, int.MaxValue) => $"{lead}at least {Count(least, unit)}",
            (int least, int most) when least == most => lead + Count(most, unit),
            (int least, int most) => $"{lead}{least} to {Count(most, unit)}",
        };

    private static string Count(int count, string unit) => count == 1 ? $"1 {unit}" : $"{count} {unit}s";

    private static string TimeRange(Rules rules) => Range(rules) is { Length: > 0 } range ? range + " seconds" : "";

    private static string Range(Rules rules)
    {
        (bool above, bool below) = (rules.Range?.MinimumIsExclusive is true, rules.Range?.MaximumIsExclusive is true);
        (string least, string most) = (Number(rules.Least), Number(rules.Most));
        return (double.IsFinite(rules.Least), double.IsFinite(rules.Most)) switch
        {
            (false, false) => "",
            (true, true) when !above && !below => $" from {least} to {most}",
            (true, false) => above ? $" above {least}" : $" of at least {least}",
            (false, true) => below ? $" below {most}" : $" of at most {most}",
            _ => (above ? $" above {least}" : $" of at least {least}")
                + (below ? $" and below {most}" : $" and at most {most}"),
        };
    }

    /// <summary>"1e-9", not "1E-09".</summary>
    private static string Number(double value) =>
        value.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "e").Replace("E-0", "e-").Replace("E-", "e-");
}
