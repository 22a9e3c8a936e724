namespace Modular.Measurements;

/// <summary>Reads files of measured devices as laboratories write them.</summary>
public static class MeasurementReader
{
    /// <summary>
    /// Reads a file. Throws an InvalidDataException of one sentence for what is wrong, or cannot be known without a
    /// setting.
    /// </summary>
    /// <param name="file">A text file or a workbook.</param>
    /// <param name="settings">What the file does not say itself.</param>
    /// <param name="isOnly">
    /// Whether the settings are of this file only. If not, its own headings come before those of the settings, and a
    /// setting may have no effect on it.
    /// </param>
    public static MeasurementTable Read(FileInfo file, ReadingSettings settings, bool isOnly = true)
    {
        CellGrid grid = CellGrid.Read(file);
        grid.CheckWidth();
        Header header = Header.Find(grid);
        if (header.Lines == grid.Lines.Count)
            throw new InvalidDataException(
                $"{file.Name}: holds no measurements; lines of numbers, such as device, pulse and conductance, were "
                    + "expected. Choose another file."
            );
        if (!isOnly)
            settings = Shared(header, settings);
        DataColumn[] columns = ColumnReading.Read(grid, header, settings);
        var arrangement = new Arrangement(columns, settings);
        if (arrangement.Values.Length == 0)
            throw Asked.Values(grid, header);
        var conversion = new Conversion(grid, arrangement, settings, isOnly);
        MeasurementKind kind = arrangement.Kind ?? throw Asked.Axis(grid, arrangement);
        var steps = new TimeSteps(grid, arrangement, settings, isOnly);
        var notes = new List<string>();
        List<Measurement> rows = new MeasurementRows(grid, header, arrangement, conversion, steps).Read(notes);
        if (rows.Count == 0)
            throw new InvalidDataException(
                $"{file.Name}: holds no measurements; numbers above 0 were expected. Choose another file."
            );
        if (kind is MeasurementKind.Drift or MeasurementKind.Reads)
            SeriesCheck.Check(grid, arrangement, rows);
        IReadOnlyList<Measurement> named = rows;
        if (kind == MeasurementKind.Pulses)
            named = Branches.Name(grid, rows, notes);
        var words = new TableWords(grid, header, arrangement, conversion, steps, settings);
        return new MeasurementTable(file, kind, words.Columns, named, [.. words.Notes, .. notes])
        {
            HasOrder =
                arrangement.State is null || arrangement.Values.All(value => arrangement.Axis(value) is not null),
        };
    }

    /// <summary>The settings for one of several files: headings that say what was measured stay.</summary>
    private static ReadingSettings Shared(Header header, ReadingSettings settings)
    {
        bool saysAll = header.Texts.Any(text => Heading.Parse(text).Role == ColumnRole.Value);
        if (saysAll)
            return settings with { Columns = [] };
        return settings;
    }
}
