using System.Globalization;
using Modular.Arrays;
using Modular.Plugins.Files.Samples;
using nietras.SeparatedValues;

namespace Modular.Plugins.Files.Sources;

/// <summary>Reads a table of text. Commas, semicolons, tabs or bars separate its cells.</summary>
internal static class CsvTable
{
    private const int StartBytes = 1 << 12;

    /// <summary>Reads the samples of a file.</summary>
    public static RawSamples Read(string path, FilesOptions options)
    {
        CheckText(path);
        CsvHead head = CsvHead.Read(path, OpenRows);
        ColumnRoles roles = ColumnRoles.Choose(path, head.Names, options);
        TableContent content = ReadRows(path, head, roles);
        return content.ToSamples(path, head.Names, roles, head.Notes);
    }

    private static TableContent ReadRows(string path, CsvHead head, ColumnRoles roles)
    {
        int[] others =
        [
            .. new int?[] { roles.Labels, roles.Groups, roles.Split, roles.Folds }
                .OfType<int>()
                .Distinct(),
        ];
        Dictionary<int, List<string>> cells = others.ToDictionary(place => place, _ => new List<string>());
        var inputs = new List<float>();
        using SepReader rows = OpenRows(path);
        bool skip = head.HasNames;
        foreach (SepReader.Row row in rows)
        {
            if (skip || IsEmpty(row))
            {
                skip = false;
                continue;
            }
            CheckWidth(path, row, head.Names.Count);
            foreach (int place in roles.Inputs)
                inputs.Add(Number(path, head.Names[place], row, place));
            foreach (int place in others)
                cells[place].Add(Cell(path, head.Names[place], row, place));
        }
        if (inputs.Count == 0)
            throw BrokenFile.Make(path, "has no row of data", "a row for each sample was expected", "Save it again.");
        return new TableContent([.. inputs], cells);
    }

    private static void CheckWidth(string path, SepReader.Row row, int columns)
    {
        if (row.ColCount != columns)
            throw BrokenFile.Make(
                path,
                $"line {row.LineNumberFrom} has {row.ColCount} cells",
                $"{columns} were expected, as in the first line",
                "Correct the line, or save the file again."
            );
    }

    private static float Number(string path, string name, SepReader.Row row, int place)
    {
        ReadOnlySpan<char> cell = row[place].Span.Trim();
        if (
            float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out float number)
            && float.IsFinite(number)
        )
            return number;
        string wrong = cell.Length == 0 ? "is empty" : $"holds '{Shorten(cell)}'";
        string advice = "Fill it in, take the row out, or name the columns of inputs with 'inputs'.";
        if (cell.Contains(',') && cell.IndexOfAnyExcept("+-0123456789,") < 0)
            advice = "Write numbers with a point.";
        throw BrokenFile.Make(
            path,
            $"line {row.LineNumberFrom}, column '{name}' {wrong}",
            "inputs are finite numbers",
            advice
        );
    }

    private static string Cell(string path, string name, SepReader.Row row, int place)
    {
        ReadOnlySpan<char> cell = row[place].Span.Trim();
        if (cell.Length > 0)
            return cell.ToString();
        throw BrokenFile.Make(
            path,
            $"line {row.LineNumberFrom}, column '{name}' is empty",
            "a cell for each sample was expected",
            "Fill it in, or take the row out."
        );
    }

    private static string Shorten(ReadOnlySpan<char> cell) => cell.Length > 40 ? $"{cell[..40]}..." : cell.ToString();

    private static bool IsEmpty(SepReader.Row row) => row.ColCount == 1 && row[0].Span.IsWhiteSpace();

    private static Stream OpenBytes(string path)
    {
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            return new MemoryStream(InputFile.Content(path));
        return InputFile.Open(path);
    }

    private static SepReader OpenRows(string path)
    {
        var text = new StreamReader(OpenBytes(path));
        return Sep.Reader(options => options with { HasHeader = false, Unescape = true, DisableColCountCheck = true })
            .From(text);
    }

    private static void CheckText(string path)
    {
        byte[] start = new byte[StartBytes];
        using FileStream file = InputFile.Open(path);
        int read = file.ReadAtLeast(start, StartBytes, throwOnEndOfStream: false);
        bool isPacked = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        bool isWide = read > 1 && start[0] + start[1] == 0xFE + 0xFF; // UTF-16 says so in its first two bytes
        if (!isPacked && !isWide && start.AsSpan(0, read).Contains((byte)0))
            throw BrokenFile.Make(
                path,
                "is no text",
                "a table of text was expected",
                "Save it as CSV, or with its own ending: .npz, .npy, .parquet."
            );
    }
}
