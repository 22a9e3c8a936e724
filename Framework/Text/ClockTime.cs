using System.Globalization;
using System.Text.RegularExpressions;

namespace Modular.Text;

/// <summary>
/// Times on the clock as people and Slurm write them: <c>3h50m</c>, <c>45m</c>, <c>90s</c>, <c>1d12h</c>, and
/// <c>1-12:00:00</c>, <c>3:50:00</c>, <c>50:00</c>, or <c>90</c> for minutes.
/// </summary>
internal static partial class ClockTime
{
    /// <summary>Reads a time; null where the text is no time.</summary>
    public static TimeSpan? Parse(string text)
    {
        foreach (Match match in new[] { Units().Match(text), Slurm().Match(text), Short().Match(text) })
            if (match.Success && text.Length > 0)
                return Sum(match.Groups);
        return null;
    }

    /// <summary>Writes a time as Slurm takes it, rounded up to seconds: <c>1-12:00:00</c>, <c>3:50:00</c>.</summary>
    public static string Write(TimeSpan time)
    {
        TimeSpan whole = TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));
        string clock = $"{whole.Hours}:{whole.Minutes:D2}:{whole.Seconds:D2}";
        return whole.Days > 0 ? $"{whole.Days}-{clock}" : clock;
    }

    private static TimeSpan Sum(GroupCollection parts) =>
        TimeSpan.FromDays(Count(parts["d"]))
        + TimeSpan.FromHours(Count(parts["h"]))
        + TimeSpan.FromMinutes(Count(parts["m"]))
        + TimeSpan.FromSeconds(Count(parts["s"]));

    private static int Count(Group digits)
    {
        if (digits.Success)
            return int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);
        return 0;
    }

    [GeneratedRegex(
        @"\A(?:(?<d>[0-9]{1,4})d)? ?(?:(?<h>[0-9]{1,5})h)? ?(?:(?<m>[0-9]{1,6})m(?:in)?)? ?(?:(?<s>[0-9]{1,8})s)?\z"
    )]
    private static partial Regex Units();

    [GeneratedRegex(
        @"\A(?:(?<d>[0-9]{1,4})-(?<h>[0-9]{1,2})|(?<h>[0-9]{1,5})(?=:[0-9]+:))(?::(?<m>[0-9]{1,2})(?::(?<s>[0-9]{1,2}))?)?\z"
    )]
    private static partial Regex Slurm();

    [GeneratedRegex(@"\A(?<m>[0-9]{1,6})(?::(?<s>[0-9]{1,2}))?\z")]
    private static partial Regex Short();
}
