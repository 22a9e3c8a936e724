using Modular.Measurements;

namespace Modular.Fits;

/// <summary>A file of measurements with how it was understood, and the option of a memory that takes it.</summary>
internal sealed class MeasuredFile
{
    private MeasuredFile(string path, MeasurementTable table, string? reversed)
    {
        Path = path;
        Table = table;
        Reversed = reversed;
        Rows = reversed is null ? table.Rows : [.. table.Rows.GroupBy(row => row.Device).SelectMany(Turn)];
    }

    /// <summary>The path as the user typed it.</summary>
    public string Path { get; }

    /// <summary>The table of the file, as it was understood.</summary>
    public MeasurementTable Table { get; }

    /// <summary>The kind of measurements in the file.</summary>
    public MeasurementKind Kind => Table.Kind;

    /// <summary>The measurements; in reversed curves, pulses count from the last one.</summary>
    public IReadOnlyList<Measurement> Rows { get; }

    /// <summary>The curves whose pulses count from their other end: "up", "down" or "both"; null for none.</summary>
    public string? Reversed { get; }

    /// <summary>The name of the memory that takes this file.</summary>
    public string Memory => Kind == MeasurementKind.States ? MemoryFits.Binary : MemoryFits.Name;

    /// <summary>The key of the memory's option that takes this file.</summary>
    public string Option =>
        Kind switch
        {
            MeasurementKind.Pulses => "data",
            MeasurementKind.States => "measurements",
            _ => Kind.ToString().ToLowerInvariant(),
        };

    /// <summary>
    /// Reads a file. Throws <see cref="InputException"/> with one sentence where it cannot be understood.
    /// </summary>
    /// <param name="path">The path as the user typed it.</param>
    /// <param name="settings">What the user says about the file, such as its columns and units.</param>
    /// <param name="isOnly">Whether the settings are for this file only.</param>
    /// <param name="reversed">The curves whose pulses count from their other end; null for none.</param>
    public static MeasuredFile Read(string path, ReadingSettings settings, bool isOnly, string? reversed)
    {
        try
        {
            return new MeasuredFile(path, MeasurementReader.Read(new FileInfo(path), settings, isOnly), reversed);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new InputException([error.Message]);
        }
    }

    private IEnumerable<Measurement> Turn(IGrouping<string?, Measurement> device)
    {
        foreach (IGrouping<bool?, Measurement> curve in device.GroupBy(row => row.Raises))
        {
            bool isTurned = Reversed == "both" || curve.Key == (Reversed == "up");
            double last = curve.Max(row => row.Position);
            foreach (Measurement row in isTurned ? curve.Reverse() : curve)
                yield return isTurned ? row with { Position = last - row.Position } : row;
        }
    }
}
