namespace Modular.Measurements;

/// <summary>How a file was understood, in words.</summary>
/// <param name="grid">The cells of the file.</param>
/// <param name="header">The lines above the numbers.</param>
/// <param name="arrangement">How the columns belong together.</param>
/// <param name="conversion">Converts the numbers of the file to conductances.</param>
/// <param name="steps">Makes positions of the numbers on an axis.</param>
/// <param name="settings">What the user says about the file.</param>
internal sealed class TableWords(
    CellGrid grid,
    Header header,
    Arrangement arrangement,
    Conversion conversion,
    TimeSteps steps,
    ReadingSettings settings
)
{
    private readonly DeviceNames names = new(arrangement);

    /// <summary>What each column was taken as.</summary>
    public IReadOnlyList<TakenColumn> Columns =>
        [
            .. arrangement.Columns.Select(column => new TakenColumn(
                column.Index + 1,
                header.Texts[column.Index],
                Meaning(column),
                Unit(column),
                Phrase.Shortened(column.First)
            )),
        ];

    /// <summary>What was taken for granted, in sentences.</summary>
    public IEnumerable<string> Notes => [Form(), .. Axes(), .. Values(), .. LeftOut()];

    private string Form()
    {
        string above = "there are no headings";
        if (header.Lines > 0)
            above = Phrase.Count(header.Lines, "line") + " of headings";
        string said = "";
        if (settings.Columns.Count > 0)
            said = "; 'columns' names them";
        return $"{grid.Format}; {above}{said}.";
    }

    private IEnumerable<string> Axes()
    {
        MeasurementKind kind = arrangement.Kind!.Value;
        if (!arrangement.HasAxis && kind is not MeasurementKind.Levels)
            yield return $"No column counts; one reading after the other is a {Step(kind)}.";
        else if (arrangement.AxisRole == ColumnRole.Index)
            yield return $"{Column(Axis!)} does not say what it counts; it is taken as {Step(kind)}s.";
        if (kind == MeasurementKind.Drift && arrangement.Target is not null)
            yield return "Targets have several times, so that their lines are states that are left alone, and no writes; "
                + "where they are writes, leave the times out (--columns, 'skip').";
        if (!steps.IsTime)
            yield break;
        if (Axis!.Heading.Unit.Length == 0 && settings.TimeUnit is null)
            yield return "The time names no unit and is taken as seconds; 'time-unit' can say otherwise.";
        if (kind == MeasurementKind.Pulses)
            foreach (DataColumn axis in arrangement.Values.Select(arrangement.Axis).OfType<DataColumn>().Distinct())
                yield return $"{Column(axis)} holds times; "
                    + $"{Phrase.Number(steps.Step(axis))} {TimeUnit(axis)}, the distance of most readings, is taken as one pulse.";
    }

    private IEnumerable<string> Values()
    {
        DataColumn first = arrangement.Values[0];
        MeasuredQuantity quantity = conversion.Quantity(first);
        if (quantity == MeasuredQuantity.Current)
            yield return $"Conductances are currents divided by {Phrase.Number(settings.ReadVoltage!.Value)} V.";
        if (quantity == MeasuredQuantity.Relative)
            yield return $"Conductances are linear in the relative values, {settings.Scale} from the least to the greatest.";
        if (
            quantity == MeasuredQuantity.Resistance
            && first.Heading.Quantity is null
            && settings.Quantity is null
            && arrangement.HasStates
        )
            yield return "The values of the low state are the smaller ones, so they are resistances.";
        if (conversion.AreLettered)
            yield return $"'{Phrase.Shortened(first.Heading.Text)}' is taken for a resistance, because all values are "
                + $"{Conversion.LeastOhm} or more; 'quantity' can say otherwise.";
        if (quantity != MeasuredQuantity.Relative && !conversion.NamesUnit(first))
            yield return $"No unit is named; {Units.Symbol(quantity)} is taken.";
        if (arrangement.HasStates && names.Name(first) is null && arrangement.Device is null)
            yield return "No device is named, so that devices and cycles cannot be told apart.";
    }

    private IEnumerable<string> LeftOut()
    {
        foreach (DataColumn column in arrangement.Columns.Where(IsLeftOut))
            yield return $"{Column(column)} is left out.";
    }

    private string Column(DataColumn column) => "C" + Phrase.Column(column.Index, header.Texts[column.Index])[1..];

    private bool IsLeftOut(DataColumn column) =>
        column.Role is ColumnRole.Unknown or ColumnRole.Skipped
        || column.Role == ColumnRole.Level && !arrangement.Series.Contains(column)
        || column.Role == ColumnRole.Value && !arrangement.Values.Contains(column);

    private DataColumn? Axis => arrangement.Axis(arrangement.Values[0]);

    private bool IsAxis(DataColumn column) => arrangement.Values.Any(value => arrangement.Axis(value) == column);

    private string Meaning(DataColumn column)
    {
        if (IsLeftOut(column))
            return "left out";
        if (column.Role == ColumnRole.Value)
            return string.Join(", ", [Quantity(column), .. Branch(column), .. Device(column)]);
        if (IsAxis(column))
            return Step(arrangement.Kind!.Value) + "s";
        if (arrangement.Series.Contains(column))
            return column.Role.ToString().ToLowerInvariant() + ", a series each";
        return column.Role switch
        {
            ColumnRole.Device => "name of the device",
            ColumnRole.Direction => "direction of the pulses",
            ColumnRole.State => "state",
            ColumnRole.Target => "target",
            ColumnRole.Cycle => "cycles, not used",
            _ => "left out",
        };
    }

    private string Quantity(DataColumn value) => conversion.Quantity(value).ToString().ToLowerInvariant();

    private IEnumerable<string> Branch(DataColumn value)
    {
        if (arrangement.Kind == MeasurementKind.Pulses && arrangement.Raises(value) is { } raises)
            yield return raises ? "up" : "down";
        if (value.Heading.Low is { } low)
            yield return low ? "low state" : "high state";
    }

    private IEnumerable<string> Device(DataColumn value)
    {
        if (arrangement.Device is null && names.Name(value) is { } name)
            yield return $"device '{Phrase.Shortened(name)}'";
    }

    private string Unit(DataColumn column)
    {
        if (IsLeftOut(column))
            return "";
        if (column.Role == ColumnRole.Value)
            return conversion.Unit(column);
        if (column.Role == ColumnRole.Target)
            return column.Heading.UnitOr("S");
        if (steps.IsTime && IsAxis(column))
            return TimeUnit(column);
        return "";
    }

    private string TimeUnit(DataColumn axis) => settings.TimeUnit ?? axis.Heading.UnitOr("s");

    private string Step(MeasurementKind kind) =>
        kind switch
        {
            MeasurementKind.Pulses when steps.IsTime => "time",
            MeasurementKind.Pulses => "pulse",
            MeasurementKind.Drift => "time",
            MeasurementKind.Reads => "read",
            MeasurementKind.Levels => "write",
            _ => "cycle",
        };
}
