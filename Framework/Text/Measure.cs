using System.Globalization;
using System.Text.RegularExpressions;
using Modular.Contracts;

namespace Modular.Text;

/// <summary>
/// Writes numbers and quantities for people; console, reports and figures use only this. SI units get an engineering
/// prefix, long times a calendar unit, and no number has an exponent after an E.
/// </summary>
internal static partial class Measure
{
    private const int Digits = 4;
    private const int LeastPlainExponent = -4;
    private const int FirstPowerExponent = 7;

    private static readonly string[] Scaled = ["ohm", "S", "s", "V", "A", "J", "W", "F", "Hz", "m"];
    private static readonly string[] Prefixes = ["y", "z", "a", "f", "p", "n", "u", "m", "", "k", "M", "G", "T"];
    private const int NoPrefix = 8;

    // The longest first; a year has 365.25 days, as in scenarios.
    private static readonly NamedTime[] LongTimes =
    [
        new(31_557_600, "year", "years"),
        new(86_400, "day", "days"),
        new(3600, "h", "h"),
        new(60, "min", "min"),
    ];

    /// <summary>
    /// A value in SI units with four significant digits: "381.7 ohm", "142.3 uS", "10 years", "0.0006565 ln(R) per
    /// pulse". The unit "1" is not written. NaN and infinities are written as such; tables write "-" for missing values
    /// themselves.
    /// </summary>
    public static string Format(double value, string unit)
    {
        if (unit is "1" or "")
            return Number(value);
        if (value == 0 || !double.IsFinite(value))
            return $"{Number(value)} {unit}";
        if (unit == "s" && LongTime(value) is string time)
            return time;
        if (Scaled.Contains(unit))
            return Prefixed(value, unit);
        return $"{Number(value)} {unit}";
    }

    /// <summary>A time in a natural unit: "10 years", "90 min", "20 us".</summary>
    public static string Format(TimeSpan time) => Format(time.TotalSeconds, "s");

    /// <summary>
    /// A range of conductances, followed by the same range as resistances: "85.52 uS to 142.3 uS (7.026 kohm to 11.69
    /// kohm)".
    /// </summary>
    public static string Format(ConductanceRange range)
    {
        string conductances = $"{Format(range.Min, "S")} to {Format(range.Max, "S")}";
        if (range is { Min: > 0, Max: > 0 })
            return $"{conductances} ({Format(1 / range.Max, "ohm")} to {Format(1 / range.Min, "ohm")})";
        return conductances;
    }

    /// <summary>The name and the size of a quantity at a strength: "sigma of R0 236.7 ohm".</summary>
    public static string FormatScaled(Quantity quantity, double strength) =>
        $"{quantity.Name} {Format(quantity.Value * strength, quantity.Unit)}";

    /// <summary>The interval of a quantity: "1.1 uS to 1.3 uS"; null where it has none.</summary>
    public static string? Interval(Quantity quantity)
    {
        if (quantity is { Low: { } low, High: { } high })
            return $"{Format(low, quantity.Unit)} to {Format(high, quantity.Unit)}";
        return null;
    }

    /// <summary>
    /// A number without a unit: "0.0006565", "8", "1000000", or as a power of ten where it is smaller or larger:
    /// "1.423×10⁻⁵". Digits before the decimal point are never rounded away.
    /// </summary>
    /// <param name="value">The number in any unit.</param>
    /// <param name="digits">The number of significant digits.</param>
    public static string Number(double value, int digits = Digits)
    {
        if (value == 0)
            return "0";
        if (!double.IsFinite(value))
            return value.ToString(CultureInfo.InvariantCulture);
        int exponent = Exponent(value, digits);
        if (exponent is < LeastPlainExponent or >= FirstPowerExponent)
            return PowerOfTen(value, digits);
        string format = exponent >= digits ? "0" : $"G{digits}";
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A number of a scenario with a short exponent: "from 1e-15 to 1" for "from 1E-15 to 1".</summary>
    public static string Short(string text) => LongExponent().Replace(text, "e$1");

    private static string Prefixed(double value, string unit)
    {
        int thousands = (int)Math.Floor(Exponent(value, Digits) / 3.0);
        int step = Math.Clamp(thousands, -NoPrefix, Prefixes.Length - 1 - NoPrefix);
        return $"{Number(value / Math.Pow(1000, step))} {Prefixes[step + NoPrefix]}{unit}";
    }

    /// <summary>
    /// A time in the longest unit of which there is exactly one, or at least two; null below a minute.
    /// </summary>
    private static string? LongTime(double seconds)
    {
        foreach (NamedTime unit in LongTimes)
        {
            double count = seconds / unit.Seconds;
            if (count == 1)
                return $"1 {unit.One}";
            if (Math.Abs(count) >= 2)
                return $"{Number(count)} {unit.Several}";
        }
        return null;
    }

    private static string PowerOfTen(double value, int digits)
    {
        string mantissa = Scientific(value, digits).Split('E')[0];
        if (mantissa.Contains('.'))
            mantissa = mantissa.TrimEnd('0').TrimEnd('.');
        string power = "10" + Superscript(Exponent(value, digits));
        return mantissa switch
        {
            "1" => power,
            "-1" => "-" + power,
            _ => $"{mantissa}×{power}",
        };
    }

    /// <summary>
    /// The exponent of ten after rounding to the digits, so that 999.96 has the same exponent as 1000.
    /// </summary>
    private static int Exponent(double value, int digits) =>
        int.Parse(Scientific(value, digits).Split('E')[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string Scientific(double value, int digits) =>
        value.ToString($"E{digits - 1}", CultureInfo.InvariantCulture);

    private static string Superscript(int exponent)
    {
        string digits = exponent.ToString(CultureInfo.InvariantCulture);
        return string.Concat(digits.Select(digit => digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']));
    }

    [GeneratedRegex(@"(?<=\b[0-9.]+)E(?:\+|(-))?0*(?=[0-9]+\b)")]
    private static partial Regex LongExponent();

    /// <summary>A unit of time, in seconds, with its name after 1 and its name after other numbers.</summary>
    private sealed record NamedTime(double Seconds, string One, string Several);
}
