using System.Globalization;

namespace Modular.Fits;

/// <summary>
/// A file of measurements as the host sees it: the option of memory <c>measured</c> that takes it, and its numbers for
/// drawings. The memory reports what is wrong with a file; here it is read without complaint.
/// </summary>
internal sealed class MeasuredFile
{
    /// <summary>The option that takes pulse responses.</summary>
    public const string Pulses = "data";

    private readonly char separator;
    private readonly Heading[] headings;

    /// <summary>Reads the header of a file.</summary>
    /// <param name="path">The path as the user typed it.</param>
    public MeasuredFile(string path)
    {
        Path = path;
        string header = Lines().FirstOrDefault("");
        separator = ";\t".FirstOrDefault(header.Contains, ',');
        headings = [.. Fields(header).Select(Heading.Parse)];
        Option = FindOption();
    }

    /// <summary>The path as the user typed it.</summary>
    public string Path { get; }

    /// <summary>The option of the memory that takes this file.</summary>
    public string Option { get; }

    /// <summary>The curves whose pulses count from their other end: "up", "down" or "both"; null for none.</summary>
    public string? Reversed { get; init; }

    /// <summary>Tells whether the header names a column.</summary>
    public bool Has(string column) => headings.Any(heading => heading.Column == column);

    /// <summary>Returns the fields of each line below the header.</summary>
    public IEnumerable<string[]> Rows() => Lines().Skip(1).Select(Fields);

    /// <summary>Returns the text of a line in a column.</summary>
    public string Field(string[] row, string column) => row[IndexOf(column)];

    /// <summary>Returns the number of a line in a column, in the SI unit.</summary>
    public double Number(string[] row, string column)
    {
        string field = Field(row, column);
        string number = separator == ',' ? field : field.Replace(',', '.');
        return headings[IndexOf(column)].Unit * double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private int IndexOf(string column) => Array.FindIndex(headings, heading => heading.Column == column);

    private string FindOption()
    {
        if (Has("pulse"))
            return Pulses;
        if (Has("target"))
            return "levels";
        if (Has("time"))
            return "drift";
        if (Has("read"))
            return "reads";
        return Pulses;
    }

    private IEnumerable<string> Lines()
    {
        if (!File.Exists(Path))
            return [];
        return File.ReadLines(Path).Where(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith('#'));
    }

    private string[] Fields(string line) => [.. line.Split(separator).Select(field => field.Trim().Trim('"').Trim())];
}
