using System.Globalization;
using Modular.Plugins.Physionet.Files;

namespace Modular.Plugins.Physionet.Packed;

/// <summary>The table of a packed set: a header, then a line for each item.</summary>
internal sealed class PackedTable
{
    private readonly string path;
    private readonly string[] header;
    private readonly string[][] rows;

    private PackedTable(string path, string[] header, string[][] rows)
    {
        this.path = path;
        this.header = header;
        this.rows = rows;
    }

    /// <summary>Reads the table. Throws an InvalidDataException where it does not fit the array.</summary>
    public static PackedTable Read(PackedSource source, int items)
    {
        string[] lines = SourceFile.SplitLines(source.Read(source.Table));
        string[] header = lines[0].Split(',');
        string[][] rows = [.. lines.Skip(1).Select(line => line.Split(','))];
        int broken = Array.FindIndex(rows, row => row.Length != header.Length);
        if (broken >= 0)
            throw BrokenFile.At(source.Table, broken + 2, $"has {rows[broken].Length} fields", $"{header.Length}");
        if (rows.Length != items)
            throw BrokenFile.At(
                source.Table,
                $"has {rows.Length} lines after its header",
                $"{items}, one for each item of {Path.GetFileName(source.Codes)}"
            );
        return new PackedTable(source.Table, header, rows);
    }

    /// <summary>Whether there is a column of this name.</summary>
    public bool Has(string column) => header.Contains(column);

    /// <summary>The texts of a column.</summary>
    public string[] Texts(string column)
    {
        int index = Array.IndexOf(header, column);
        if (index < 0)
            throw BrokenFile.At(path, 1, $"has no column '{column}'", $"one beside {string.Join(", ", header)}");
        return [.. rows.Select(row => row[index])];
    }

    /// <summary>The whole numbers of a column, each from least to most.</summary>
    public int[] Numbers(string column, int least, int most)
    {
        string[] texts = Texts(column);
        int[] numbers = new int[texts.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            bool isNumber = int.TryParse(texts[i], NumberStyles.Integer, CultureInfo.InvariantCulture, out numbers[i]);
            if (!isNumber || numbers[i] < least || numbers[i] > most)
                throw BrokenFile.At(
                    path,
                    i + 2,
                    $"'{texts[i]}' in the column '{column}'",
                    $"a whole number from {least} to {most}"
                );
        }
        return numbers;
    }
}
