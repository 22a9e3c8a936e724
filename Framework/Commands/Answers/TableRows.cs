using System.Globalization;
using Modular.Reports;

namespace Modular.Commands.Answers;

/// <summary>
/// The rows of a CSV table as objects. A cell that reads as a number becomes a number, and an empty cell becomes null.
/// </summary>
internal static class TableRows
{
    /// <summary>Reads a table that <see cref="CsvText"/> wrote.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> Read(string csv)
    {
        IReadOnlyList<IReadOnlyList<string>> lines = CsvText.Read(csv);
        return [.. lines.Skip(1).Select(row => Row(lines[0], row))];
    }

    private static Dictionary<string, object?> Row(IReadOnlyList<string> header, IReadOnlyList<string> row) =>
        header.Index().ToDictionary(column => column.Item, column => Value(row[column.Index]));

    private static object? Value(string cell)
    {
        if (cell.Length == 0)
            return null;
        if (long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
            return whole;
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            return number;
        return cell;
    }
}
