using System.Globalization;

namespace Modular.Measurements;

/// <summary>Numbers as cells write them.</summary>
internal static class CellNumber
{
    /// <summary>
    /// The number of a cell, with a point or a comma as the decimal sign; NaN for what is none. Of a point and commas,
    /// or a comma and points, the last sign is the decimal one.
    /// </summary>
    public static double Parse(string cell)
    {
        if (cell.Length == 0 || !(char.IsAsciiDigit(cell[0]) || cell[0] is '-' or '+' or '.' or ','))
            return double.NaN;
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            return FiniteOrNaN(number);
        if (!cell.Contains(','))
            return double.NaN;
        if (double.TryParse(Plain(cell), NumberStyles.Float, CultureInfo.InvariantCulture, out number))
            return FiniteOrNaN(number);
        return double.NaN;
    }

    /// <summary>Whether a cell says that there is no number: empty, NaN, a dash.</summary>
    public static bool IsBlank(string cell) =>
        cell.Length <= 4 && cell.ToLowerInvariant() is "" or "nan" or "-" or "--" or "n/a" or "na" or "null" or "none";

    private static double FiniteOrNaN(double number)
    {
        if (double.IsFinite(number))
            return number;
        return double.NaN;
    }

    private static string Plain(string cell)
    {
        bool commaIsDecimal = cell.LastIndexOf(',') > cell.LastIndexOf('.');
        if (commaIsDecimal)
            return cell.Replace(".", "").Replace(',', '.');
        return cell.Replace(",", "");
    }
}
