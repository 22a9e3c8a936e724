using System.Globalization;
using System.Text.RegularExpressions;

namespace Modular.Text;

/// <summary>
/// Times as a scenario writes them: <c>20 s</c>, <c>3 h</c>, <c>1 day</c>, <c>10 years</c> (of 365.25 days). They are
/// not negative, and are rounded to 100 ns.
/// </summary>
internal static partial class Duration
{
    private const decimal Longest = (decimal)long.MaxValue / TimeSpan.TicksPerSecond;

    private static readonly TimeUnit Year = new(31_557_600, "years", "year");
    private static readonly TimeUnit Day = new(86400, "days", "day", "d");
    private static readonly TimeUnit Second = new(1, "s", "second", "seconds");
    private static readonly TimeUnit Microsecond = new(0.000_001m, "us");

    private static readonly TimeUnit[] WrittenUnits =
    [
        Year,
        Day,
        new(3600, "h", "hour", "hours"),
        new(60, "min", "minute", "minutes"),
        Second,
        new(0.001m, "ms"),
        Microsecond,
    ];

    private static readonly TimeUnit[] ReadUnits = [.. WrittenUnits, new(604800, "weeks", "week")];

    /// <summary>
    /// The regular expression for JSON Schema that matches the texts that <see cref="Parse"/> accepts.
    /// </summary>
    public static string Pattern
    {
        get
        {
            IEnumerable<string> names = ReadUnits.SelectMany(unit => unit.Names);
            return $"^[0-9]{{1,20}}(\\.[0-9]{{1,9}})? ?({string.Join('|', names)})$";
        }
    }

    /// <summary>Reads a time; null where the text is no time, or is too long for <see cref="TimeSpan"/>.</summary>
    public static TimeSpan? Parse(string text)
    {
        Match match = Form().Match(text);
        string name = match.Groups["unit"].Value;
        string number = match.Groups["count"].Value;
        if (ReadUnits.FirstOrDefault(known => known.Names.Contains(name)) is not { } unit)
            return null;
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal count))
            return null;
        if (count > Longest / unit.Seconds)
            return null;
        return new TimeSpan((long)Math.Round(count * unit.Seconds * TimeSpan.TicksPerSecond));
    }

    /// <summary>
    /// Writes a time in the largest unit that gives a whole number, or else in microseconds; null where it is negative.
    /// </summary>
    public static string? Write(TimeSpan time)
    {
        if (time < TimeSpan.Zero)
            return null;
        decimal seconds = (decimal)time.Ticks / TimeSpan.TicksPerSecond;
        TimeUnit unit = UnitFor(seconds);
        string count = (seconds / unit.Seconds).ToString("0.#######", CultureInfo.InvariantCulture);
        bool isOne = count == "1" && (unit == Day || unit == Year);
        string name = isOne ? unit.Names[1] : unit.Names[0];
        return $"{count} {name}";
    }

    private static TimeUnit UnitFor(decimal seconds)
    {
        if (seconds == 0)
            return Second;
        return WrittenUnits.FirstOrDefault(unit => seconds % unit.Seconds == 0, Microsecond);
    }

    [GeneratedRegex(@"^(?<count>[0-9]{1,20}(?:\.[0-9]{1,9})?) ?(?<unit>[a-z]+)$(?!\n)")]
    private static partial Regex Form();

    /// <summary>A unit of time, with the names that are read; the first one is written.</summary>
    private sealed record TimeUnit(decimal Seconds, params string[] Names);
}
