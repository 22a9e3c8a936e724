namespace Modular.Measurements;

/// <summary>
/// Refuses files in which one device has several series of readings, and nothing tells which series a line is of: they
/// would be taken as one.
/// </summary>
internal static class SeriesCheck
{
    private const double LeastDistance = 0.1; // of the means of two states, ln(G) (assumed)
    private const double LeastRatio = 50; // of the variance of states to that of noise (assumed)
    private const int MostColumns = 8; // that an example of --columns lists

    /// <summary>
    /// Checks states that are left alone, by their times, or read again, by the numbers of their reads.
    /// </summary>
    public static void Check(CellGrid grid, Arrangement arrangement, IReadOnlyList<Measurement> rows)
    {
        if (!arrangement.HasAxis)
            return;
        Measurement[][] devices = [.. rows.GroupBy(row => row.Device).Select(device => device.ToArray())];
        bool areReads = arrangement.Kind == MeasurementKind.Reads;
        foreach (Measurement[] device in devices)
            if (FirstAgain(device, areReads) is { } again)
                throw StartsAgain(grid, arrangement, device, again);
        bool countsReads = areReads || arrangement.Columns.Any(column => column.Role == ColumnRole.Read);
        if (!countsReads && SlotVariance.Find(devices) is { } states && IsLarge(states))
            throw HoldsStates(grid, arrangement, states);
    }

    /// <summary>A column for a sentence about series: "level".</summary>
    public static string Name(DataColumn column) => column.Role.ToString().ToLowerInvariant();

    /// <summary>
    /// The place of the first reading that starts a series again; null where there is none. A series may be sorted
    /// either way. Several readings at one time are readings of one state, but no read comes twice.
    /// </summary>
    private static int? FirstAgain(Measurement[] device, bool areReads)
    {
        int[] changes = [.. device.Zip(device.Skip(1), (one, next) => next.Position.CompareTo(one.Position))];
        if (changes.All(change => change < 0 || change == 0 && !areReads))
            return null;
        int again = Array.FindIndex(changes, change => change < 0 || change == 0 && areReads);
        if (again < 0)
            return null;
        return again + 1;
    }

    private static bool IsLarge(SlotVariance states) =>
        states.Distance > LeastDistance && states.OfStates > LeastRatio * states.OfNoise;

    private static InvalidDataException StartsAgain(
        CellGrid grid,
        Arrangement arrangement,
        Measurement[] device,
        int again
    )
    {
        string what = arrangement.Kind == MeasurementKind.Reads ? "reads" : "times";
        string numbers = $"{Phrase.Number(device[again].Position)} after {Phrase.Number(device[again - 1].Position)}";
        return new InvalidDataException(
            $"{grid.Name}({device[again].Line}): the {what} of device '{device[0].Device}' start again ({numbers}), and nothing "
                + $"says which series a line is of; a column that does was expected. {Advice(arrangement)}; sort the lines by "
                + $"their {what} if they are one series."
        );
    }

    private static InvalidDataException HoldsStates(CellGrid grid, Arrangement arrangement, SlotVariance states) =>
        new(
            $"{grid.Name}: device '{states.Device}' has {states.Slots} readings at each time, which differ by a factor of "
                + $"{Phrase.Number(Math.Exp(states.Distance))} in the same way at all times, and nothing says which state a line "
                + $"is of; a column that does was expected. {Advice(arrangement)}; add a column 'read' if they are reads of one "
                + "state."
        );

    private static string Advice(Arrangement arrangement)
    {
        string device = "";
        if (arrangement.Device is null)
            device = "'device', ";
        string add = $"Add a column {device}'state', 'level' or 'cycle'";
        DataColumn? free = arrangement.Columns.FirstOrDefault(column =>
            column.Role is ColumnRole.Unknown or ColumnRole.Skipped && column.First.Length > 0
        );
        if (free is null || arrangement.Columns.Count > MostColumns)
            return add;
        string[] headings = [.. arrangement.Columns.Select(column => Said(column, free))];
        string list = string.Join(", ", headings.Select(Quoted));
        return $"{add}, or if {Phrase.Column(free.Index, free.Heading.Text)} is that, give --columns "
            + $"\"{string.Join(',', headings)}\" (in a scenario 'columns: [{list}]' under 'reading')";
    }

    /// <summary>A heading as a list in a scenario has it: in quotation marks where it has blanks.</summary>
    private static string Quoted(string heading)
    {
        if (heading.Contains(' '))
            return $"'{heading}'";
        return heading;
    }

    /// <summary>The heading of a column as an option repeats it; "state" for the free column.</summary>
    private static string Said(DataColumn column, DataColumn free)
    {
        if (column == free)
            return "state";
        if (column.Role is ColumnRole.Unknown or ColumnRole.Skipped)
            return "skip";
        bool isPlain = !column.Heading.Text.Any(letter => letter is ',' or '"' or '\'');
        if (isPlain && Heading.Parse(column.Heading.Text).Role == column.Role)
            return column.Heading.Text;
        if (column.Role == ColumnRole.Value)
            return "conductance";
        return Name(column);
    }
}
