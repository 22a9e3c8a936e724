using System.Globalization;
using System.Text.RegularExpressions;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>A table of a run folder, as another tool would read it.</summary>
internal sealed partial class CsvTable
{
    private readonly string[] header;
    private readonly string[][] rows;

    private CsvTable(string[] header, string[][] rows)
    {
        this.header = header;
        this.rows = rows;
    }

    public IReadOnlyList<string> Header => header;

    public int Count => rows.Length;

    public static CsvTable Read(string path)
    {
        string[][] lines = [.. File.ReadAllLines(path).Select(Fields)];
        Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
        return new CsvTable(lines[0], lines[1..]);
    }

    /// <summary>A column, in the order of the rows.</summary>
    public IReadOnlyList<string> Column(string name) => [.. rows.Select(row => row[Index(name)])];

    /// <summary>A number in the one row where another column has a certain value.</summary>
    public double Number(string column, params (string Column, string Value)[] where) =>
        double.Parse(Cell(column, where), CultureInfo.InvariantCulture);

    public string Cell(string column, params (string Column, string Value)[] where) =>
        rows.Single(row => where.All(one => row[Index(one.Column)] == one.Value))[Index(column)];

    private int Index(string column) => Array.IndexOf(header, column);

    private static string[] Fields(string line) => [.. Field().Matches(line).Select(Text)];

    private static string Text(Match field) =>
        field.Groups[1].Success ? field.Groups[1].Value.Replace("\"\"", "\"") : field.Groups[2].Value;

    [GeneratedRegex("""(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))""")]
    private static partial Regex Field();
}
