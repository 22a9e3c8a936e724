using System.Globalization;
using Modular.Statistics;

namespace Modular.Text;

/// <summary>
/// Writes the numbers of tables: for programs as plain invariant text in SI units, and accuracies for people with two
/// decimals. All other numbers for people are written by <see cref="Measure"/>.
/// </summary>
internal static class Numbers
{
    /// <summary>
    /// A number for a CSV file with up to six decimals; empty where the number is missing or not finite.
    /// </summary>
    public static string Csv(double? value) => Csv(value, "0.######;-0.######;0");

    /// <summary>The mean, the low end and the high end of an interval as three fields of a CSV file.</summary>
    public static string[] Csv(Interval interval) => [Csv(interval.Mean), Csv(interval.Low), Csv(interval.High)];

    /// <summary>
    /// A physical size or a share for a CSV file, with six significant digits because it may be far below 1; empty
    /// where the number is missing or not finite.
    /// </summary>
    public static string CsvSize(double? value) => Csv(value, "G6");

    /// <summary>The p of a test for a CSV file, with four significant digits.</summary>
    public static string CsvProbability(double p) => p.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>
    /// Points or percent with their interval: "1.23 [0.87, 1.59]", "1.23 [one seed]", "-" for no value.
    /// </summary>
    public static string Points(Interval interval) =>
        interval.Count switch
        {
            0 => "-",
            1 => $"{Two(interval.Mean)} [one seed]",
            _ => $"{Two(interval.Mean)} [{Two(interval.Low)}, {Two(interval.High)}]",
        };

    /// <summary>
    /// Points or percent with two decimals. A number that is rounded to 0 has no sign, and NaN is "-".
    /// </summary>
    public static string Two(double value)
    {
        if (double.IsFinite(value))
            return value.ToString("0.00;-0.00;0.00", CultureInfo.InvariantCulture);
        return "-";
    }

    /// <summary>A remaining time: "3 days 4 h", "25 h 2 min", "3 min 10 s".</summary>
    public static string Duration(TimeSpan span)
    {
        if (span.TotalHours >= 48)
            return $"{span.Days} days {span.Hours} h";
        if (span.TotalHours >= 1)
            return $"{(int)span.TotalHours} h {span.Minutes} min";
        if (span.TotalMinutes >= 1)
            return $"{span.Minutes} min {span.Seconds} s";
        return $"{Math.Max(1, span.Seconds)} s";
    }

    private static string Csv(double? value, string format)
    {
        if (value is double number && double.IsFinite(number))
            return number.ToString(format, CultureInfo.InvariantCulture);
        return "";
    }
}
