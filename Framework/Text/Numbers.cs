using System.Globalization;
using Modular.Statistics;

namespace Modular.Text;

/// <summary>How numbers are written.</summary>
internal static class Numbers
{
    /// <summary>For other programs: up to six decimals, nothing where there is no number.</summary>
    public static string Csv(double? value) =>
        value is double x && double.IsFinite(x) ? x.ToString("0.######;-0.######;0", CultureInfo.InvariantCulture) : "";

    /// <summary>Mean, low and high end for other programs.</summary>
    public static string[] Csv(Interval interval) => [Csv(interval.Mean), Csv(interval.Low), Csv(interval.High)];

    /// <summary>Of a physical quantity or a share, which may be far below 1; empty where there is none.</summary>
    public static string CsvSize(double? value) =>
        value is double x && double.IsFinite(x) ? x.ToString("G6", CultureInfo.InvariantCulture) : "";

    /// <summary>Points with their interval: "1.23 [0.87, 1.59]".</summary>
    public static string Points(Interval interval) =>
        interval.Count == 0 ? "-"
        : interval.Count == 1 ? $"{Two(interval.Mean)} [one seed]"
        : $"{Two(interval.Mean)} [{Two(interval.Low)}, {Two(interval.High)}]";

    /// <summary>Two decimals; what is rounded to 0 has no sign.</summary>
    public static string Two(double value) =>
        double.IsFinite(value) ? value.ToString("0.00;-0.00;0.00", CultureInfo.InvariantCulture) : "-";

    /// <summary>Four significant digits, for physical sizes.</summary>
    public static string Size(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    public static string Duration(TimeSpan span) =>
        span.TotalHours >= 1 ? $"{(int)span.TotalHours} h {span.Minutes} min"
        : span.TotalMinutes >= 1 ? $"{span.Minutes} min {span.Seconds} s"
        : $"{Math.Max(1, span.Seconds)} s";
}
