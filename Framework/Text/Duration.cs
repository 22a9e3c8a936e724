using System.Globalization;
using System.Text.RegularExpressions;

namespace Modular.Text;

/// <summary>
/// Times as a scenario writes them: <c>20 s</c>, <c>3 h</c>, <c>1 day</c>, <c>10 years</c> (of 365.25 days). Not
/// negative; steps of 100 ns.
/// </summary>
internal static partial class Duration
{
    private const decimal Longest = (decimal)long.MaxValue / TimeSpan.TicksPerSecond;

    // The first name of each is written.
    private static readonly (decimal Seconds, string[] Names)[] Units =
    [
        (86400, ["days", "day", "d"]),
        (3600, ["h", "hour", "hours"]),
        (60, ["min", "minute", "minutes"]),
        (1, ["s", "second", "seconds"]),
        (0.001m, ["ms"]),
        (0.000_001m, ["us"]),
        (604800, ["weeks", "week"]),
        (31_557_600, ["years", "year"]),
    ];

    /// <summary>What <see cref="Parse"/> takes, as a regular expression of JSON Schema.</summary>
    public static string Pattern =>
        $"^[0-9]{{1,20}}(\\.[0-9]{{1,9}})? ?({string.Join('|', Units.SelectMany(unit => unit.Names))})$";

    public static TimeSpan? Parse(string text)
    {
        Match match = Form().Match(text);
        decimal unit = Units.FirstOrDefault(known => known.Names.Contains(match.Groups[2].Value)).Seconds;
        if (
            unit == 0
            || !decimal.TryParse(
                match.Groups[1].Value,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal count
            )
        )
            return null;
        return count <= Longest / unit ? new TimeSpan((long)Math.Round(count * unit * TimeSpan.TicksPerSecond)) : null;
    }

    /// <summary>In the largest unit that gives a whole number, or in microseconds. Null if negative.</summary>
    public static string? Write(TimeSpan time)
    {
        decimal seconds = (decimal)time.Ticks / TimeSpan.TicksPerSecond;
        if (time < TimeSpan.Zero)
            return null;
        (decimal unit, string[] names) = Units
            .Take(6)
            .FirstOrDefault(unit => seconds != 0 && seconds % unit.Seconds == 0, seconds == 0 ? Units[3] : Units[5]);
        string count = (seconds / unit).ToString("0.#######", CultureInfo.InvariantCulture);
        return $"{count} {(count == "1" && names[0] == "days" ? "day" : names[0])}";
    }

    [GeneratedRegex(@"^([0-9]{1,20}(?:\.[0-9]{1,9})?) ?([a-z]+)$(?!\n)")]
    private static partial Regex Form();
}
