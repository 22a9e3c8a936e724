using System.Globalization;

namespace Modular.Plugins.Measured;

/// <summary>
/// A file of fields between commas, semicolons or tabs, as its header has them, its columns in any order; a column may
/// name its unit, as in "conductance (uS)". Empty lines and those that begin with # are passed over. Every mistake is
/// an InvalidDataException: file(line,column), what is wrong; what was expected.
/// </summary>
internal sealed class DelimitedTable
{
    /// <summary>The most lines of numbers (assumed: a fit of so many takes seconds).</summary>
    public const int MostRows = 200_000;

    private readonly FileInfo file;
    private readonly char separator;
    private readonly string[] columns;
    private readonly double[] units;

    private DelimitedTable(FileInfo file, string header, int line, (string[] Needed, string[] Possible) known)
    {
        this.file = file;
        separator = ";\t".FirstOrDefault(header.Contains, ',');
        ColumnHeading[] headings = [.. Fields(header).Select(ColumnHeading.Parse)];
        columns = [.. headings.Select(one => one.Column)];
        units = [.. headings.Select(one => one.Factor)];
        if (headings.FirstOrDefault(one => double.IsNaN(one.Factor)) is { } unknown)
            throw Wrong(
                line,
                Place(header, Array.IndexOf(headings, unknown)),
                $"has a column '{unknown.Column}' in '{unknown.Unit}'; one of {string.Join(", ", ColumnHeading.Units(unknown.Column))} was expected"
            );
        string all =
            string.Join(", ", known.Needed)
            + (known.Possible.Length == 0 ? "" : ", and perhaps " + string.Join(", ", known.Possible));
        if (known.Needed.Except(columns).FirstOrDefault() is { } missing)
            throw Wrong(line, 1, $"has no column '{missing}'; a header of {all} was expected");
        int odd = Array.FindIndex(columns, name => !known.Needed.Contains(name) && !known.Possible.Contains(name));
        if (odd >= 0)
            throw Wrong(line, Place(header, odd), $"has a column '{columns[odd]}'; only {all} were expected");
        if (columns.Distinct().Count() < columns.Length)
            throw Wrong(line, 1, "has a column twice; each was expected once");
    }

    /// <summary>All lines of numbers, in the order of the file.</summary>
    public static IReadOnlyList<TableRow> Read(FileInfo file, string[] needed, params string[] possible)
    {
        if (!file.Exists)
            throw new FileNotFoundException(
                $"{file.FullName}: there is no such file; a file of measurements was expected. Check the path."
            );
        DelimitedTable? table = null;
        var rows = new List<TableRow>();
        int line = 0;
        foreach (string text in File.ReadLines(file.FullName))
        {
            line++;
            if (string.IsNullOrWhiteSpace(text) || text.StartsWith('#'))
                continue;
            if (table is null)
                table = new DelimitedTable(file, text, line, (needed, possible));
            else
                rows.Add(table.Next(text, line));
            if (rows.Count > MostRows)
                throw new InvalidDataException(
                    $"{file.Name}({line},1): is line {MostRows + 1} of numbers; at most {MostRows} were expected. Leave some devices or pulses out."
                );
        }
        return rows.Count > 0
            ? rows
            : throw new InvalidDataException(
                $"{file.Name}: holds no measurements; a header of {string.Join(", ", needed)}, and lines below it, were expected. Choose another file."
            );
    }

    /// <summary>Whether the header names it.</summary>
    public bool Has(string column) => columns.Contains(column);

    /// <summary>Which field of a line.</summary>
    public int IndexOf(string column) => Array.IndexOf(columns, column);

    /// <summary>
    /// A number in any notation that C# reads, in the SI unit of its column; NaN where it is none. Where commas do not
    /// separate fields, they may be decimal ones.
    /// </summary>
    public double Number(string column, string text) =>
        double.TryParse(
            separator == ',' ? text : text.Replace(',', '.'),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out double number
        )
            ? number * units[IndexOf(column)]
            : double.NaN;

    /// <summary>The fields of a line, without the quotation marks around them.</summary>
    public string[] Fields(string line) => [.. line.Split(separator).Select(field => field.Trim().Trim('"').Trim())];

    /// <param name="line">From 1.</param>
    /// <param name="column">Of the character, from 1.</param>
    /// <param name="what">What is wrong; what was expected.</param>
    public InvalidDataException Wrong(int line, int column, string what) =>
        new($"{file.Name}({line},{column}): {what}. Correct the line, or leave it out.");

    /// <summary>Where a field begins, from 1.</summary>
    public int Place(string line, int field)
    {
        string[] fields = line.Split(separator);
        int before = fields.Take(field).Sum(one => one.Length + 1);
        return before + 1 + fields[field].Length - fields[field].TrimStart().Length;
    }

    private TableRow Next(string text, int line)
    {
        int count = text.Count(letter => letter == separator) + 1;
        return count == columns.Length
            ? new TableRow(this, text, line)
            : throw Wrong(
                line,
                1,
                $"has {count} {(count == 1 ? "field" : "fields")}; {columns.Length} were expected, as the header says"
            );
    }
}
