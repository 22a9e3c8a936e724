using System.Globalization;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// A file of measured resistances: comma-separated, with a header that names the columns in any order. The columns are
/// state (lrs or hrs), resistance (ohm) and, where known, device (any text) and cycle (a whole number). Empty lines and
/// lines that begin with # are skipped; a field may stand in quotation marks.
/// </summary>
internal sealed class MeasurementFile
{
    // The bounds of a resistance that a device may have and that the kernels can hold.
    private const double Least = 1; // ohm
    private const double Most = 1e15; // ohm

    private const string CorrectHeader = "Correct the header.";
    private const string CorrectLine = "Correct the line, or leave it out.";

    private static readonly string[] Required = ["state", "resistance"];
    private static readonly string[] Known = [.. Required, "device", "cycle"];

    private readonly FileInfo file;
    private readonly string[] columns;
    private int line;

    private MeasurementFile(FileInfo file, string header, int line)
    {
        this.file = file;
        this.line = line;
        columns = Fields(header);
        CheckColumns();
    }

    /// <summary>
    /// All measurements of a file. Throws an InvalidDataException that names the first line that is wrong.
    /// </summary>
    public static IReadOnlyList<Measurement> Read(FileInfo file)
    {
        MeasurementFile? reading = null;
        var all = new List<Measurement>();
        int line = 0;
        foreach (string text in File.ReadLines(file.FullName))
        {
            line++;
            if (string.IsNullOrWhiteSpace(text) || text.StartsWith('#'))
                continue;
            if (reading is null)
                reading = new MeasurementFile(file, text, line);
            else
                all.Add(reading.Parse(text, line));
        }
        if (reading is not null)
            return all;
        throw new InvalidDataException(
            $"{file.Name}: is empty; a header and measured resistances were expected. Choose another file."
        );
    }

    private void CheckColumns()
    {
        if (Required.Except(columns).FirstOrDefault() is { } missing)
            throw Wrong(
                $"has no column '{missing}'; a comma-separated header with state and resistance, "
                    + "and perhaps device and cycle, was expected",
                CorrectHeader
            );
        if (columns.Except(Known).FirstOrDefault() is { } odd)
            throw Wrong($"has a column '{odd}'; only state, resistance, device and cycle were expected", CorrectHeader);
        if (columns.Distinct().Count() < columns.Length)
            throw Wrong("has a column twice; each was expected once", CorrectHeader);
    }

    private Measurement Parse(string text, int number)
    {
        line = number;
        string[] fields = Fields(text);
        CheckCount(fields.Length);
        CheckCycle(Field(fields, "cycle"));
        bool low = IsLow(Field(fields, "state")!);
        double logResistance = LogResistance(Field(fields, "resistance")!);
        string? device = Field(fields, "device");
        return new Measurement(low, logResistance, string.IsNullOrEmpty(device) ? null : device);
    }

    private void CheckCount(int count)
    {
        if (count == columns.Length)
            return;
        string fields = count == 1 ? "field" : "fields";
        throw Wrong($"has {count} {fields}; {columns.Length} were expected, as the header says");
    }

    private void CheckCycle(string? cycle)
    {
        if (cycle is null || long.TryParse(cycle, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return;
        throw Wrong($"cycle is '{cycle}'; a whole number was expected");
    }

    private bool IsLow(string state) =>
        state switch
        {
            "lrs" => true,
            "hrs" => false,
            _ => throw Wrong($"state is '{state}'; 'lrs' or 'hrs' was expected"),
        };

    private double LogResistance(string text)
    {
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double ohm);
        if (isNumber && ohm is >= Least and <= Most)
            return Math.Log(ohm);
        throw Wrong($"resistance is '{text}'; a number from {Least:0} to {Most:0e0}, in ohm, was expected");
    }

    /// <summary>The field of a column; null where the file does not have the column.</summary>
    private string? Field(string[] fields, string column)
    {
        int at = Array.IndexOf(columns, column);
        return at < 0 ? null : fields[at];
    }

    private static string[] Fields(string text) =>
        [.. text.Split(',').Select(field => field.Trim().Trim('"').ToLowerInvariant())];

    private InvalidDataException Wrong(string what, string advice = CorrectLine) =>
        new($"{file.Name}({line}): {what}. {advice}");
}
