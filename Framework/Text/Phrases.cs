using Modular.Contracts;

namespace Modular.Text;

/// <summary>The terms of the contracts in words, and phrases that many sentences share.</summary>
internal static class Phrases
{
    /// <summary>Describes when an imperfection acts: "at every read".</summary>
    public static string Describe(Moment moment) =>
        moment switch
        {
            Moment.Fabrication => "at fabrication",
            Moment.Write => "at every write or pulse",
            Moment.Read => "at every read",
            Moment.Time => "over time",
            _ => moment.ToString(),
        };

    /// <summary>Lists the precisions of a set: "binary", "real, ternary".</summary>
    public static string Describe(Precision precision) =>
        string.Join(
            ", ",
            Enum.GetValues<Precision>()
                .Where(one => precision.HasFlag(one))
                .Select(one => one.ToString().ToLowerInvariant())
        );

    /// <summary>Writes the name of a choice in words: "binary", "as given".</summary>
    public static string Words(Enum choice) => KebabCase.FromPascal(choice.ToString()).Replace('-', ' ');

    /// <summary>Describes what pulses do to the conductance: "pulses lower the conductance".</summary>
    public static string Describe(PulseSigns signs) =>
        signs switch
        {
            PulseSigns.Raise => "pulses raise the conductance",
            PulseSigns.Lower => "pulses lower the conductance",
            PulseSigns.Raise | PulseSigns.Lower => "pulses raise or lower the conductance",
            _ => "pulses do nothing",
        };

    /// <summary>Writes a number of things, with the plural in -s: "1 seed", "5 seeds".</summary>
    public static string Count(long count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    /// <summary>Writes an amount of accuracy: "1 point", "0.5 points".</summary>
    public static string Points(double amount) => $"{Measure.Number(amount)} {(amount == 1 ? "point" : "points")}";

    /// <summary>Writes a truth as a table has it: "yes", "no".</summary>
    public static string YesOrNo(bool isTrue) => isTrue ? "yes" : "no";

    /// <summary>Marks a value whose source is an assumption: "3 pJ (assumed)".</summary>
    public static string MarkAssumed(string value, bool isAssumed) => isAssumed ? $"{value} (assumed)" : value;

    /// <summary>Lists the first names and counts the others: "a, b", "a, b and 3 more".</summary>
    public static string First(IReadOnlyCollection<string> names, int most)
    {
        string first = string.Join(", ", names.Take(most));
        if (names.Count <= most)
            return first;
        return $"{first} and {names.Count - most} more";
    }

    /// <summary>Lists names: "a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> names) => Join(names, "and");

    /// <summary>Lists names to choose from: "a", "a or b", "a, b or c".</summary>
    public static string Either(IReadOnlyList<string> names) => Join(names, "or");

    private static string Join(IReadOnlyList<string> names, string last)
    {
        if (names.Count < 2)
            return string.Concat(names);
        IEnumerable<string> allButLast = names.Take(names.Count - 1);
        return $"{string.Join(", ", allButLast)} {last} {names[^1]}";
    }
}
