namespace Modular.Measurements;

/// <summary>How the columns of a file belong together: which hold values, and which counts for each of them.</summary>
internal sealed class Arrangement
{
    private static readonly ColumnRole[] AxisRoles =
    [
        ColumnRole.Pulse,
        ColumnRole.Time,
        ColumnRole.Read,
        ColumnRole.Cycle,
        ColumnRole.Index,
    ];

    private readonly DataColumn[] axes;
    private readonly Lazy<MeasurementKind?> kind;

    /// <param name="columns">All columns of the file.</param>
    /// <param name="settings">What the user says about the file.</param>
    public Arrangement(IReadOnlyList<DataColumn> columns, ReadingSettings settings)
    {
        Columns = columns;
        kind = new Lazy<MeasurementKind?>(() => FoundKind);
        Values = Preferred([.. columns.Where(column => column.Role == ColumnRole.Value)], settings);
        ColumnRole chosen = AxisRoles.FirstOrDefault(role => columns.Any(column => column.Role == role));
        axes = [.. columns.Where(column => column.Role == chosen && chosen != ColumnRole.Unknown)];
        Device = columns.FirstOrDefault(column => column.Role == ColumnRole.Device);
        Direction = columns.FirstOrDefault(column => column.Role == ColumnRole.Direction);
        State = columns.FirstOrDefault(column => column.Role == ColumnRole.State);
        Target = columns.FirstOrDefault(column => column.Role == ColumnRole.Target);
        Cycle = columns.FirstOrDefault(column => column.Role == ColumnRole.Cycle && !axes.Contains(column));
        Level = columns.FirstOrDefault(column => column.Role == ColumnRole.Level);
        AxisRole = chosen;
        if (settings.Axis is { } said)
            AxisRole = RoleOf(said);
        if (settings is { TimeUnit: not null, Axis: null } && AxisRole == ColumnRole.Index)
            AxisRole = ColumnRole.Time;
    }

    /// <summary>All columns of the file.</summary>
    public IReadOnlyList<DataColumn> Columns { get; }

    /// <summary>The columns that hold what was measured.</summary>
    public DataColumn[] Values { get; }

    /// <summary>The column that names the device; null where none does.</summary>
    public DataColumn? Device { get; }

    /// <summary>The column that names the direction of the pulses; null where none does.</summary>
    public DataColumn? Direction { get; }

    /// <summary>The column that names the state; null where none does.</summary>
    public DataColumn? State { get; }

    /// <summary>The column of targets; null where there is none.</summary>
    public DataColumn? Target { get; }

    /// <summary>The column of cycles beside another axis; null where there is none.</summary>
    public DataColumn? Cycle { get; }

    /// <summary>The column of levels that devices are written to; null where there is none.</summary>
    public DataColumn? Level { get; }

    /// <summary>The columns that tell the series of a device apart: its states, left alone or read again.</summary>
    public IEnumerable<DataColumn> Series
    {
        get
        {
            DataColumn?[] columns = Kind switch
            {
                MeasurementKind.States => [],
                MeasurementKind.Drift or MeasurementKind.Reads => [State, Level, Target, Cycle],
                _ => [State],
            };
            return columns.OfType<DataColumn>();
        }
    }

    /// <summary>What the axis counts; <see cref="ColumnRole.Unknown"/> where there is none.</summary>
    public ColumnRole AxisRole { get; }

    /// <summary>Whether an axis column counts the readings.</summary>
    public bool HasAxis => axes.Length > 0;

    /// <summary>Whether the file tells low and high states apart.</summary>
    public bool HasStates => State is not null || Values.Any(value => value.Heading.Low is not null);

    /// <summary>Whether the file tells the directions of pulses.</summary>
    public bool HasDirections => Direction is not null || Values.Any(value => Raises(value) is not null);

    /// <summary>What the file holds; null where that cannot be known.</summary>
    public MeasurementKind? Kind => kind.Value;

    private MeasurementKind? FoundKind
    {
        get
        {
            if (HasStates && AxisRole is not (ColumnRole.Time or ColumnRole.Read))
                return MeasurementKind.States;
            if (Target is not null && !TargetsHoldTimes)
                return MeasurementKind.Levels;
            return AxisRole switch
            {
                ColumnRole.Pulse => MeasurementKind.Pulses,
                ColumnRole.Time when !HasDirections => MeasurementKind.Drift,
                ColumnRole.Read => MeasurementKind.Reads,
                _ when HasDirections => MeasurementKind.Pulses,
                _ => KindOfTrend(),
            };
        }
    }

    /// <summary>
    /// Whether lines of targets are states that are left alone, and no writes: times are those of several lines or
    /// start again, as times since a write do, and most targets have several.
    /// </summary>
    private bool TargetsHoldTimes
    {
        get
        {
            if (Target is null || AxisRole != ColumnRole.Time || !HasAxis)
                return false;
            double[] times = axes[0].Numbers;
            bool startAgain = times.Zip(times.Skip(1)).Any(pair => pair.Second < pair.First);
            bool areShared = 2 * times.Distinct().Count() <= times.Length;
            int[] ofTargets =
            [
                .. Target
                    .Numbers.Zip(times)
                    .GroupBy(row => row.First, row => row.Second)
                    .Select(own => own.Distinct().Count()),
            ];
            return (startAgain || areShared) && 2 * ofTargets.Count(own => own > 1) > ofTargets.Length;
        }
    }

    /// <summary>The column that counts the readings of a value column: the nearest at its left.</summary>
    public DataColumn? Axis(DataColumn value) =>
        axes.LastOrDefault(axis => axis.Index < value.Index) ?? axes.FirstOrDefault();

    /// <summary>Whether pulses raise the conductance, by the headings of a column and its axis.</summary>
    public bool? Raises(DataColumn value) => value.Heading.Raises ?? Axis(value)?.Heading.Raises;

    /// <summary>
    /// Of columns that hold several quantities, those of one: that which the user names, else conductances before
    /// resistances before currents.
    /// </summary>
    private static DataColumn[] Preferred(DataColumn[] values, ReadingSettings settings)
    {
        MeasuredQuantity? said = QuantityUnit.Parse(settings.Quantity)?.Quantity;
        if (settings.ReadVoltage is not null)
            said ??= MeasuredQuantity.Current;
        MeasuredQuantity[] held =
        [
            .. values.Select(value => Named(value.Heading)).OfType<MeasuredQuantity>().Distinct().Order(),
        ];
        if (held.Length < 2)
            return values;
        MeasuredQuantity taken = held[0];
        if (said is { } one && held.Contains(one))
            taken = one;
        return [.. values.Where(value => Named(value.Heading) == taken)];
    }

    /// <summary>Beside another quantity, "R1" is a resistance.</summary>
    private static MeasuredQuantity? Named(Heading heading) =>
        heading.Quantity ?? (heading.IsLettered ? MeasuredQuantity.Resistance : null);

    private static ColumnRole RoleOf(AxisMeaning axis) =>
        axis switch
        {
            AxisMeaning.Pulse => ColumnRole.Pulse,
            AxisMeaning.Time => ColumnRole.Time,
            AxisMeaning.Read => ColumnRole.Read,
            _ => ColumnRole.Cycle,
        };

    /// <summary>Readings that whole numbers or nothing counts are pulses or reads, by their trend.</summary>
    private MeasurementKind? KindOfTrend()
    {
        bool isCounted = axes.All(axis => axis.Filled.All(number => number == Math.Floor(number)));
        if (AxisRole == ColumnRole.Cycle || !isCounted || Device is not null)
            return null;
        return Trend.Find(Values) switch
        {
            AxisMeaning.Pulse => MeasurementKind.Pulses,
            AxisMeaning.Read => MeasurementKind.Reads,
            _ => null,
        };
    }
}
