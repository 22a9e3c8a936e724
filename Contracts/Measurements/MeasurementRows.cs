namespace Modular.Measurements;

/// <summary>Makes measurements of the lines of a file, column by column.</summary>
internal sealed class MeasurementRows
{
    private const int LongestName = 200;
    private const double MostLeftOut = 0.25; // of the readings, that may be 0 or less
    private const double MostPulses = 1e9;

    private readonly CellGrid grid;
    private readonly Header header;
    private readonly Arrangement arrangement;
    private readonly Conversion conversion;
    private readonly DeviceNames names;
    private readonly TimeSteps steps;
    private readonly List<Measurement> rows = [];
    private readonly Dictionary<string, double> cycles = [];
    private readonly DataColumn[] series;
    private readonly HashSet<string> devices = [];
    private int blank;
    private int notPositive;
    private int atStart;

    /// <param name="grid">The cells of the file.</param>
    /// <param name="header">The lines above the numbers.</param>
    /// <param name="arrangement">How the columns belong together.</param>
    /// <param name="conversion">Converts the numbers of the file to conductances.</param>
    /// <param name="steps">Makes positions of the numbers on an axis.</param>
    public MeasurementRows(
        CellGrid grid,
        Header header,
        Arrangement arrangement,
        Conversion conversion,
        TimeSteps steps
    )
    {
        this.grid = grid;
        this.header = header;
        this.arrangement = arrangement;
        this.conversion = conversion;
        this.steps = steps;
        names = new DeviceNames(arrangement);
        series = [.. arrangement.Series];
    }

    /// <summary>All measurements; what is left out is added to the notes.</summary>
    public List<Measurement> Read(List<string> notes)
    {
        foreach (DataColumn value in arrangement.Values)
            for (int i = 0; i < value.Numbers.Length; i++)
                Add(value, grid.Lines[header.Lines + i], i);
        int readings = rows.Count + notPositive;
        if (notPositive > MostLeftOut * readings)
            throw Asked.Positive(grid, notPositive, readings, arrangement.Values);
        int count = 0;
        if (series.Length > 0)
            count = rows.Select(row => row.Device).Distinct().Count();
        if (count > devices.Count)
            notes.Add(
                $"{Phrase.Count(devices.Count, "device")} {(devices.Count == 1 ? "has" : "have")} {count} series by "
                    + $"{string.Join(" and ", series.Select(SeriesCheck.Name))}; each counts as a device."
            );
        if (notPositive > 0)
            notes.Add($"{Phrase.Count(notPositive, "reading")} of 0 or less {Are(notPositive)} left out.");
        if (atStart > 0)
            notes.Add(
                $"{Phrase.Count(atStart, "reading")} at a time of 0 {Are(atStart)} left out: a power law has none."
            );
        if (blank > 0)
            notes.Add($"{Phrase.Count(blank, "blank cell")} {Are(blank)} left out.");
        return rows;
    }

    private static string Are(int count) => count == 1 ? "is" : "are";

    private void Add(DataColumn value, GridLine line, int i)
    {
        CheckLength(value, line);
        string cell = line[value.Index];
        if (CellNumber.IsBlank(cell))
        {
            blank++;
            return;
        }
        double number = value.Numbers[i];
        if (double.IsNaN(number))
            throw Wrong(line, value, "a number was expected");
        if (number <= 0 && !conversion.IsRelative(value))
        {
            notPositive++;
            return;
        }
        double siemens = conversion.Siemens(value, number);
        if (siemens > Conversion.Greatest)
            throw TooGreat(line, value);
        double position = Position(value, line, i);
        if (steps.IsTime && arrangement.Kind == MeasurementKind.Drift && position == 0)
        {
            atStart++;
            return;
        }
        string? device = Series(value, line);
        CheckCycle(device, i);
        rows.Add(
            new Measurement(
                device,
                Raises(value, line),
                Low(value, line),
                position,
                Target(value, line, i),
                siemens,
                conversion.Ohm(value, number),
                line.Number
            )
        );
    }

    /// <summary>A long table has a field for every heading; in wide ones columns may end early.</summary>
    private void CheckLength(DataColumn value, GridLine line)
    {
        bool isLong = header.Lines > 0 && arrangement.Values.Length == 1;
        int expected = header.Texts.Length;
        int named = grid.Lines[Math.Max(header.Lines - 1, 0)].Cells.Length;
        bool isShort = isLong && line.Cells.Length <= value.Index && line.Text is not null;
        bool isLonger =
            header.Lines > 0 && line.Cells.Length > named && line.Cells[named..].Any(cell => cell.Length > 0);
        if (!isShort && !isLonger)
            return;
        throw grid.Wrong(
            line,
            0,
            $"has {Phrase.Count(line.Cells.Length, "field")}; {Math.Min(expected, named)} were expected, as the header says"
        );
    }

    private double Position(DataColumn value, GridLine line, int i)
    {
        if (arrangement.Axis(value) is not { } axis)
            return i;
        double number = axis.Numbers[i];
        if (double.IsNaN(number))
            throw Wrong(line, axis, "a number was expected");
        if (number < 0 || number > MostPulses && !steps.IsTime)
            throw Wrong(line, axis, "a number from 0 to 1000000000 was expected");
        return steps.Position(axis, number);
    }

    private double Target(DataColumn value, GridLine line, int i)
    {
        if (arrangement.Target is not { } target)
            return 0;
        double siemens = conversion.Target(target, value, target.Numbers[i]);
        if (siemens is > 0 and <= Conversion.Greatest)
            return siemens;
        throw Wrong(line, target, "a number above 0, in siemens or in the unit of the heading, was expected");
    }

    /// <summary>The cycles of a device are no devices, so that they are not pooled.</summary>
    private void CheckCycle(string? device, int i)
    {
        if (arrangement.Cycle is not { } column || arrangement.Kind != MeasurementKind.Pulses)
            return;
        double cycle = column.Numbers[i];
        if (cycles.TryAdd(device ?? "", cycle) || cycles[device ?? ""] == cycle)
            return;
        throw new InvalidDataException(
            $"{grid.Name}: device '{device}' was swept in more than one cycle; one sweep of each device was expected, because "
                + "cycles of one device do not show how devices differ. Leave cycles out, or name each sweep as a device."
        );
    }

    /// <summary>The name of the series that a reading is of: the device, and the state that it holds.</summary>
    private string? Series(DataColumn value, GridLine line)
    {
        string? name = Device(value, line);
        if (name is null || series.Length == 0)
            return name;
        devices.Add(name);
        foreach (DataColumn column in series)
        {
            if (CellNumber.IsBlank(line[column.Index]))
                throw Wrong(line, column, "what tells the series of a device apart was expected");
            name += DeviceNames.State(column, line[column.Index]);
        }
        return name;
    }

    private string? Device(DataColumn value, GridLine line)
    {
        if (arrangement.Device is not { } device)
            return names.Name(value);
        string name = line[device.Index];
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
            throw Wrong(line, device, $"a name of 1 to {LongestName} characters that print was expected");
        if (arrangement.Values.Length == 1)
            return name;
        return names.Extend(name, value);
    }

    private bool? Raises(DataColumn value, GridLine line)
    {
        if (arrangement.Kind != MeasurementKind.Pulses)
            return null;
        if (arrangement.Direction is not { } direction)
            return arrangement.Raises(value);
        return BranchWords.Raises(line[direction.Index]) ?? throw Wrong(line, direction, "'up' or 'down' was expected");
    }

    private bool? Low(DataColumn value, GridLine line)
    {
        if (arrangement.Kind != MeasurementKind.States)
            return null;
        if (arrangement.State is not { } state)
            return value.Heading.Low;
        return BranchWords.Low(line[state.Index]) ?? throw Wrong(line, state, "'lrs' or 'hrs' was expected");
    }

    private InvalidDataException Wrong(GridLine line, DataColumn column, string expected)
    {
        string name = column.Heading.Text;
        if (name.Length == 0)
            name = $"column {column.Index + 1}";
        return grid.Wrong(line, column.Index, $"{name} is '{Phrase.Shortened(line[column.Index])}'; {expected}");
    }

    private InvalidDataException TooGreat(GridLine line, DataColumn value)
    {
        MeasuredQuantity quantity = conversion.Quantity(value);
        if (quantity == MeasuredQuantity.Resistance)
            return OffLimit(line, value, $"at least {1 / Conversion.Greatest} ohm", "resistance (kohm)");
        string heading = $"conductance (u{Units.Symbol(quantity)})";
        return OffLimit(line, value, $"at most {Conversion.Greatest} S", heading);
    }

    private InvalidDataException OffLimit(GridLine line, DataColumn value, string limit, string heading) =>
        Wrong(line, value, $"{limit} was expected, or a heading that names the unit, such as '{heading}'");
}
