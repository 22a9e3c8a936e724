namespace Modular.Measurements;

/// <summary>A file of measurements as it was understood.</summary>
/// <param name="File">The path of the file that was read.</param>
/// <param name="Kind">The kind of measurement in the file.</param>
/// <param name="Columns">What each column of the file was taken as, in its order.</param>
/// <param name="Rows">The measurements, device by device in the order of the file.</param>
/// <param name="Notes">What was taken for granted and what was left out, in sentences.</param>
public sealed record MeasurementTable(
    FileInfo File,
    MeasurementKind Kind,
    IReadOnlyList<TakenColumn> Columns,
    IReadOnlyList<Measurement> Rows,
    IReadOnlyList<string> Notes
)
{
    /// <summary>Whether positions are numbers of the file, or the order of lines that hold both states.</summary>
    public bool HasOrder { get; init; }

    /// <summary>
    /// The same table where it is of the expected kind. Throws an InvalidDataException of one sentence where it is not.
    /// </summary>
    public MeasurementTable Expect(MeasurementKind kind)
    {
        if (Kind == kind)
            return this;
        throw new InvalidDataException(
            $"{File.Name}: holds {Words(Kind)}; {Words(kind)} were expected. Choose another file, or say with 'axis' or "
                + "'columns' under 'reading' what it holds."
        );
    }

    /// <summary>A kind in words: "pulse responses".</summary>
    public static string Words(MeasurementKind kind) =>
        kind switch
        {
            MeasurementKind.Pulses => "pulse responses",
            MeasurementKind.Levels => "writes to targets",
            MeasurementKind.Drift => "conductances over time",
            MeasurementKind.Reads => "reads of the same states",
            _ => "low and high states",
        };
}
