using System.Globalization;

namespace Modular.Measurements;

/// <summary>Numbers and lists as sentences write them.</summary>
internal static class Phrase
{
    private const int LongestShown = 40;

    /// <summary>A number with four digits: "0.8571", "22580", "1.2e-05".</summary>
    public static string Number(double number)
    {
        double size = Math.Abs(number);
        if (size is >= 1e4 and < 1e7)
            return Math.Round(number / 10).ToString("F0", CultureInfo.InvariantCulture) + "0";
        return number.ToString("g4", CultureInfo.InvariantCulture);
    }

    /// <summary>Counts a noun: "1 reading", "3 readings".</summary>
    public static string Count(int count, string noun)
    {
        string counted = $"{count.ToString(CultureInfo.InvariantCulture)} {noun}";
        if (count == 1)
            return counted;
        return counted + "s";
    }

    /// <summary>The range of numbers: "0 to 1.2e-05"; "no number" where there is none.</summary>
    public static string Range(double[] numbers)
    {
        if (numbers.Length == 0)
            return "no number";
        return $"{Number(numbers.Min())} to {Number(numbers.Max())}";
    }

    /// <summary>The cell of a file, at most 40 characters of it.</summary>
    public static string Shortened(string cell)
    {
        string shown = cell;
        if (cell.Length > LongestShown)
            shown = cell[..LongestShown] + "...";
        return string.Concat(shown.Select(letter => char.IsControl(letter) ? '?' : letter));
    }

    /// <summary>A column for a sentence: "column 2 ('R_HRS')".</summary>
    public static string Column(int index, string heading)
    {
        if (heading.Length == 0)
            return $"column {index + 1}";
        return $"column {index + 1} ('{Shortened(heading)}')";
    }
}
