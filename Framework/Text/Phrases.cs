using Modular.Contracts;

namespace Modular.Text;

/// <summary>The contracts' terms in words.</summary>
internal static class Phrases
{
    public static string Describe(Moment moment) =>
        moment switch
        {
            Moment.Fabrication => "at fabrication",
            Moment.Write => "at every write or pulse",
            Moment.Read => "at every read",
            Moment.Time => "over time",
            _ => moment.ToString(),
        };

    /// <summary>"binary", "real, ternary".</summary>
    public static string Describe(Precision precision) =>
        string.Join(
            ", ",
            Enum.GetValues<Precision>()
                .Where(one => precision.HasFlag(one))
                .Select(one => one.ToString().ToLowerInvariant())
        );

    public static string Describe(PulseSigns signs) =>
        signs switch
        {
            PulseSigns.Raise => "pulses raise the conductance",
            PulseSigns.Lower => "pulses lower the conductance",
            PulseSigns.Raise | PulseSigns.Lower => "pulses raise or lower the conductance",
            _ => "pulses do nothing",
        };

    /// <summary>"1 seed", "5 seeds".</summary>
    public static string Count(long count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
