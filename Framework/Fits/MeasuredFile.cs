using System.Globalization;

namespace Modular.Fits;

/// <summary>
/// A file of measurements as the host sees it: which option of memory <c>measured</c> takes it, and its numbers for a
/// drawing. What is wrong with one the memory says; here it has been read without complaint.
/// </summary>
internal sealed class MeasuredFile
{
    /// <summary>The option that takes pulse responses.</summary>
    public const string Pulses = "data";

    private readonly char separator;
    private readonly string[] columns;
    private readonly double[] units;

    /// <param name="path">As the user typed it.</param>
    public MeasuredFile(string path)
    {
        Path = path;
        string header = Lines().FirstOrDefault("");
        separator = ";\t".FirstOrDefault(header.Contains, ',');
        (string Column, double Unit)[] headings = [.. Fields(header).Select(Heading)];
        columns = [.. headings.Select(one => one.Column)];
        units = [.. headings.Select(one => one.Unit)];
        Option =
            Has("pulse") ? Pulses
            : Has("target") ? "levels"
            : Has("time") ? "drift"
            : Has("read") ? "reads"
            : Pulses;
    }

    /// <summary>As the user typed it.</summary>
    public string Path { get; }

    /// <summary>The memory's option that it belongs to.</summary>
    public string Option { get; }

    /// <summary>Whether the header names it.</summary>
    public bool Has(string column) => columns.Contains(column);

    /// <summary>The fields of each line below the header.</summary>
    public IEnumerable<string[]> Rows() => Lines().Skip(1).Select(Fields);

    /// <summary>Of a line.</summary>
    public string Field(string[] row, string column) => row[Array.IndexOf(columns, column)];

    /// <summary>Of a line, in the SI unit.</summary>
    public double Number(string[] row, string column) =>
        units[Array.IndexOf(columns, column)]
        * double.Parse(
            separator == ',' ? Field(row, column) : Field(row, column).Replace(',', '.'),
            NumberStyles.Float,
            CultureInfo.InvariantCulture
        );

    private IEnumerable<string> Lines() =>
        File.Exists(Path)
            ? File.ReadLines(Path).Where(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith('#'))
            : [];

    private string[] Fields(string line) => [.. line.Split(separator).Select(field => field.Trim().Trim('"').Trim())];

    /// <summary>"conductance (uS)" is a column of 1e-6.</summary>
    private static (string Column, double Unit) Heading(string field)
    {
        int end = field.IndexOfAny(['(', '[', '_']);
        return end < 0
            ? (field.ToLowerInvariant(), 1)
            : (field[..end].Trim().ToLowerInvariant(), Unit(field[(end + 1)..].Trim(')', ']', ' ')));
    }

    private static double Unit(string name) =>
        name switch
        {
            "min" => 60,
            "h" => 3600,
            "day" or "days" => 86400,
            ['m', _] => 1e-3,
            ['u' or 'µ' or 'μ', _] => 1e-6,
            ['n', _] => 1e-9,
            ['p', _] => 1e-12,
            _ => 1,
        };
}
