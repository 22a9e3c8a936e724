using System.Globalization;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// Reads measured resistances: comma-separated, with a header of the columns state (lrs or hrs), resistance (ohm) and,
/// where known, device (any text) and cycle (a whole number), in any order. Empty lines and those that begin with # are
/// passed over; a field may stand in quotation marks.
/// </summary>
internal sealed class MeasurementFile
{
    private const double Least = 1;
    private const double Most = 1e15; // ohm: what a device may have, and its kernels can hold
    private const string Header = "Correct the header.";
    private const string Line = "Correct the line, or leave it out.";

    private static readonly string[] Known = ["state", "resistance", "device", "cycle"];

    private readonly FileInfo file;
    private readonly string[] columns;
    private int line;

    private MeasurementFile(FileInfo file, string header, int line)
    {
        this.file = file;
        this.line = line;
        columns = Fields(header);
        string[] missing = [.. Known[..2].Except(columns)];
        if (missing.Length > 0)
            throw Wrong(
                $"has no column '{missing[0]}'; a comma-separated header with state and resistance, and perhaps device and cycle, was expected",
                Header
            );
        if (columns.Except(Known).FirstOrDefault() is { } odd)
            throw Wrong($"has a column '{odd}'; only state, resistance, device and cycle were expected", Header);
        if (columns.Distinct().Count() < columns.Length)
            throw Wrong("has a column twice; each was expected once", Header);
    }

    /// <summary>All of a file; an InvalidDataException names the first line that is wrong.</summary>
    public static IReadOnlyList<Measurement> Read(FileInfo file)
    {
        MeasurementFile? reading = null;
        var all = new List<Measurement>();
        int at = 0;
        foreach (string text in File.ReadLines(file.FullName))
        {
            at++;
            if (string.IsNullOrWhiteSpace(text) || text.StartsWith('#'))
                continue;
            if (reading is null)
                reading = new MeasurementFile(file, text, at);
            else
                all.Add(reading.Next(text, at));
        }
        return reading is not null
            ? all
            : throw new InvalidDataException(
                $"{file.Name}: is empty; a header and measured resistances were expected. Choose another file."
            );
    }

    private Measurement Next(string text, int at)
    {
        line = at;
        string[] fields = Fields(text);
        if (fields.Length != columns.Length)
            throw Wrong(
                $"has {fields.Length} {(fields.Length == 1 ? "field" : "fields")}; {columns.Length} were expected, as the header says"
            );
        if (
            Field(fields, "cycle") is { } cycle
            && !long.TryParse(cycle, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        )
            throw Wrong($"cycle is '{cycle}'; a whole number was expected");
        return new Measurement(
            IsLow(Field(fields, "state")!),
            LogResistance(Field(fields, "resistance")!),
            Field(fields, "device") is { Length: > 0 } device ? device : null
        );
    }

    private bool IsLow(string state) =>
        state switch
        {
            "lrs" => true,
            "hrs" => false,
            _ => throw Wrong($"state is '{state}'; 'lrs' or 'hrs' was expected"),
        };

    private double LogResistance(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double ohm)
        && ohm is >= Least and <= Most
            ? Math.Log(ohm)
            : throw Wrong($"resistance is '{text}'; a number from {Least:0} to {Most:0e0}, in ohm, was expected");

    private string? Field(string[] fields, string column) =>
        Array.IndexOf(columns, column) is >= 0 and int at ? fields[at] : null;

    private static string[] Fields(string text) =>
        [.. text.Split(',').Select(field => field.Trim().Trim('"').ToLowerInvariant())];

    private InvalidDataException Wrong(string what, string mend = Line) => new($"{file.Name}({line}): {what}. {mend}");
}
