using System.Globalization;

namespace Modular.Plugins.Measured;

/// <summary>
/// A text file of measurements: a header, then one line for each measurement. Commas, semicolons or tabs separate the
/// fields, whichever the header has. Columns may stand in any order and may name their unit, as in "conductance (uS)".
/// Empty lines and lines that begin with # are skipped. Every mistake is an <see cref="InvalidDataException"/> of the
/// form "file(line,column): what is wrong; what was expected".
/// </summary>
internal sealed class DelimitedTable
{
    /// <summary>The most lines of numbers that are read (assumed: a fit to so many takes seconds).</summary>
    public const int MostRows = 200_000;

    private readonly FileInfo file;
    private readonly char separator;
    private readonly string[] columns;
    private readonly double[] factors; // from the unit of each column to the SI

    private DelimitedTable(FileInfo file, string header, int line, ExpectedColumns expected)
    {
        this.file = file;
        separator = ";\t".FirstOrDefault(header.Contains, ',');
        ColumnHeading[] headings = [.. Fields(header).Select(ColumnHeading.Parse)];
        columns = [.. headings.Select(heading => heading.Column)];
        factors = [.. headings.Select(heading => heading.Factor)];
        CheckUnits(header, line, headings);
        CheckColumns(header, line, expected);
    }

    /// <summary>Reads all lines of numbers, in the order of the file.</summary>
    /// <param name="file">The file of measurements.</param>
    /// <param name="required">The columns that the header must contain.</param>
    /// <param name="optional">The columns that the header may contain.</param>
    public static IReadOnlyList<TableRow> Read(FileInfo file, string[] required, params string[] optional)
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
                table = new DelimitedTable(file, text, line, new ExpectedColumns(required, optional));
            else
                rows.Add(table.CreateRow(text, line));
            if (rows.Count > MostRows)
                throw TooLong(file, line);
        }
        if (rows.Count == 0)
            throw Empty(file, required);
        return rows;
    }

    /// <summary>Whether the header contains this column.</summary>
    public bool Has(string column) => columns.Contains(column);

    /// <summary>
    /// The index of a column among the fields of a line, from 0; -1 if the header does not contain it.
    /// </summary>
    public int IndexOf(string column) => Array.IndexOf(columns, column);

    /// <summary>
    /// The number that a field holds, in the SI unit of its column; NaN if the field holds no number. A comma may be
    /// the decimal sign, unless commas separate the fields.
    /// </summary>
    public double Number(string column, string field)
    {
        string text = separator == ',' ? field : field.Replace(',', '.');
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            return double.NaN;
        return number * factors[IndexOf(column)];
    }

    /// <summary>The fields of a line, without the spaces and quotation marks around them.</summary>
    public string[] Fields(string line) => [.. line.Split(separator).Select(field => field.Trim().Trim('"').Trim())];

    /// <summary>The error that names the file, the line and the character.</summary>
    /// <param name="line">The line number, from 1.</param>
    /// <param name="column">The place of the character in the line, from 1.</param>
    /// <param name="problem">What is wrong, and what was expected.</param>
    public InvalidDataException Wrong(int line, int column, string problem) =>
        new($"{file.Name}({line},{column}): {problem}. Correct the line, or leave it out.");

    /// <summary>The place of the first character of a field in its line, from 1.</summary>
    /// <param name="line">The text of the line.</param>
    /// <param name="index">The index of the field, from 0.</param>
    public int Place(string line, int index)
    {
        string[] fields = line.Split(separator);
        int before = fields.Take(index).Sum(field => field.Length + 1);
        int spaces = fields[index].Length - fields[index].TrimStart().Length;
        return before + 1 + spaces;
    }

    private void CheckUnits(string header, int line, ColumnHeading[] headings)
    {
        int odd = Array.FindIndex(headings, heading => double.IsNaN(heading.Factor));
        if (odd < 0)
            return;
        ColumnHeading heading = headings[odd];
        string known = string.Join(", ", ColumnHeading.Units(heading.Column));
        throw Wrong(
            line,
            Place(header, odd),
            $"has a column '{heading.Column}' in '{heading.Unit}'; one of {known} was expected"
        );
    }

    private void CheckColumns(string header, int line, ExpectedColumns expected)
    {
        string? missing = expected.Required.Except(columns).FirstOrDefault();
        if (missing is not null)
            throw Wrong(line, 1, $"has no column '{missing}'; a header of {expected.Description} was expected");
        int odd = Array.FindIndex(columns, column => !expected.Allow(column));
        if (odd >= 0)
            throw Wrong(
                line,
                Place(header, odd),
                $"has a column '{columns[odd]}'; only {expected.Description} were expected"
            );
        if (columns.Distinct().Count() < columns.Length)
            throw Wrong(line, 1, "has a column twice; each was expected once");
    }

    private TableRow CreateRow(string text, int line)
    {
        int count = text.Count(letter => letter == separator) + 1;
        if (count == columns.Length)
            return new TableRow(this, text, line);
        string found = $"{count} {(count == 1 ? "field" : "fields")}";
        throw Wrong(line, 1, $"has {found}; {columns.Length} were expected, as the header says");
    }

    private static InvalidDataException TooLong(FileInfo file, int line) =>
        new(
            $"{file.Name}({line},1): is line {MostRows + 1} of numbers; at most {MostRows} were expected. Leave some "
                + "devices or pulses out."
        );

    private static InvalidDataException Empty(FileInfo file, string[] required) =>
        new(
            $"{file.Name}: holds no measurements; a header of {string.Join(", ", required)}, and lines below it, were "
                + "expected. Choose another file."
        );
}
