using System.Globalization;
using System.Text.RegularExpressions;
using Modular.Contracts;

namespace Modular.Text;

/// <summary>Numbers with their units as people read them: four significant digits, SI units with a prefix.</summary>
internal static partial class Measure
{
    private static readonly string[] Scaled = ["ohm", "S", "s", "V", "A", "J", "W", "F", "Hz", "m"];
    private static readonly string[] Prefixes = ["f", "p", "n", "u", "m", "", "k", "M", "G"];
    private const int NoPrefix = 5;

    /// <summary>"381.7 ohm", "142.3 uS", "0.0006565 ln(R) per pulse"; the unit "1" is not written.</summary>
    public static string Format(double value, string unit)
    {
        if (unit is "1" or "")
            return Number(value);
        if (!Scaled.Contains(unit) || value == 0 || !double.IsFinite(value))
            return $"{Number(value)} {unit}";
        int step = Math.Clamp(
            (int)Math.Floor(Math.Log10(Math.Abs(value)) / 3),
            -NoPrefix,
            Prefixes.Length - 1 - NoPrefix
        );
        return $"{Number(value / Math.Pow(1000, step))} {Prefixes[step + NoPrefix]}{unit}";
    }

    /// <summary>"1.1 uS to 1.3 uS"; null where a quantity has no interval.</summary>
    public static string? Interval(Quantity quantity) =>
        quantity is { Low: { } low, High: { } high }
            ? $"{Format(low, quantity.Unit)} to {Format(high, quantity.Unit)}"
            : null;

    /// <summary>Of a quantity at a strength.</summary>
    public static string FormatScaled(Quantity quantity, double strength) =>
        $"{quantity.Name} {Format(quantity.Value * strength, quantity.Unit)}";

    /// <summary>"1.423e-5", "0.0006565", "8", "1000000": never 1E-06.</summary>
    public static string Number(double value) =>
        value.ToString(
            Math.Abs(value) switch
            {
                0 => "G4",
                < 1e-4 or >= 1e7 => "0.###e0",
                >= 1e4 => "0",
                _ => "G4",
            },
            CultureInfo.InvariantCulture
        );

    /// <summary>"85.52 uS to 142.3 uS (7.026 kohm to 11.69 kohm)".</summary>
    public static string Format(ConductanceRange range)
    {
        string conductances = $"{Format(range.Min, "S")} to {Format(range.Max, "S")}";
        return range is { Min: > 0, Max: > 0 }
            ? $"{conductances} ({Format(1 / range.Max, "ohm")} to {Format(1 / range.Min, "ohm")})"
            : conductances;
    }

    /// <summary>"from 1e-15 to 1" for "from 1E-15 to 1".</summary>
    public static string Short(string text) => Exponent().Replace(text, "e$1");

    [GeneratedRegex(@"(?<=\b[0-9.]+)E(?:\+|(-))?0*(?=[0-9]+\b)")]
    private static partial Regex Exponent();
}
