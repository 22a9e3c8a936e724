using System.Globalization;
using Modular.Arrays;
using nietras.SeparatedValues;

namespace Modular.Plugins.Files.Sources;

/// <summary>The names of the columns of a table of text.</summary>
/// <param name="Names">The names; empty for a first column that has none, which is left out.</param>
/// <param name="HasNames">Whether the first line has them; else columns are called 1, 2, 3 and so on.</param>
/// <param name="Notes">Sentences on what was taken for granted.</param>
internal sealed record CsvHead(IReadOnlyList<string> Names, bool HasNames, IReadOnlyList<string> Notes)
{
    /// <summary>
    /// Reads the first two lines. The first has names where it has no number, or a word above a number.
    /// </summary>
    public static CsvHead Read(string path, Func<string, SepReader> open)
    {
        string[][] lines = FirstLines(path, open);
        string[] first = lines[0];
        bool isNamed = !first.Any(IsNumber) || (lines.Length > 1 && HasWordAboveNumber(first, lines[1]));
        if (!isNamed)
            return new CsvHead(
                [.. first.Select((_, i) => $"{i + 1}")],
                HasNames: false,
                [$"{Path.GetFileName(path)} has no line of names: columns are called 1 to {first.Length}."]
            );
        IGrouping<string, string>? twice = first.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
            throw Doubled(path, twice.Key);
        string[] notes =
            first[0].Length > 0 ? [] : ["The first column has no name, as row numbers have, and is left out."];
        return new CsvHead(first, HasNames: true, notes);
    }

    private static InvalidDataException Doubled(string path, string name)
    {
        string wrong = $"has the column '{name}' twice";
        if (name.Length == 0)
            wrong = "has several columns without a name";
        return BrokenFile.Make(path, wrong, "each name was expected once", "Rename one.");
    }

    private static string[][] FirstLines(string path, Func<string, SepReader> open)
    {
        var lines = new List<string[]>();
        using SepReader rows = open(path);
        foreach (SepReader.Row row in rows)
        {
            string[] cells = new string[row.ColCount];
            for (int i = 0; i < cells.Length; i++)
                cells[i] = row[i].Span.Trim().ToString();
            if (cells.Any(cell => cell.Length > 0))
                lines.Add(cells);
            if (lines.Count == 2)
                break;
        }
        if (lines.Count > 0)
            return [.. lines];
        throw BrokenFile.Make(path, "has no row", "a table of text was expected", "Save it again.");
    }

    private static bool HasWordAboveNumber(string[] first, string[] second) =>
        first.Zip(second, (above, below) => !IsNumber(above) && IsNumber(below)).Contains(true);

    private static bool IsNumber(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
