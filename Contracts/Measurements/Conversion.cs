namespace Modular.Measurements;

/// <summary>Makes conductances of the numbers of a file.</summary>
internal sealed class Conversion
{
    /// <summary>
    /// The greatest conductance that is accepted, siemens (assumed). No memory device conducts better, but a file in
    /// microsiemens without a unit seems to.
    /// </summary>
    public const double Greatest = 1;

    /// <summary>From here on, numbers under headings such as "R1" are taken as ohm (assumed).</summary>
    public const double LeastOhm = 1000;

    private readonly Dictionary<DataColumn, MeasuredQuantity> quantities = [];
    private readonly QuantityUnit? said;
    private readonly double readVoltage;
    private readonly Scale scale;
    private readonly double least; // of the relative values
    private readonly double greatest;

    /// <summary>
    /// Finds the quantity of each column of values. An InvalidDataException asks for what is not known.
    /// </summary>
    public Conversion(CellGrid grid, Arrangement arrangement, ReadingSettings settings, bool isOnly)
    {
        said = QuantityUnit.Parse(settings.Quantity);
        AreLettered = said is null && settings.Scale is null && settings.ReadVoltage is null && IsLettered(arrangement);
        bool areOhms = AreLettered ? AreOhms(arrangement.Values) : arrangement.HasStates && LowIsLess(arrangement);
        DataColumn[] unknown = [.. arrangement.Values.Where(column => Find(column, settings, said, areOhms) is null)];
        if (unknown.Length > 0)
            throw Asked.Quantity(grid, arrangement, unknown);
        foreach (DataColumn column in arrangement.Values)
            quantities[column] = Find(column, settings, said, areOhms)!.Value;
        DataColumn[] currents = Holding(MeasuredQuantity.Current);
        if (currents.Length > 0)
            readVoltage = settings.ReadVoltage ?? throw Asked.ReadVoltage(grid, currents);
        else if (settings.ReadVoltage is not null && isOnly)
            throw WithoutEffect(grid, "read-voltage", "no column holds currents");
        DataColumn[] relative = Holding(MeasuredQuantity.Relative);
        if (relative.Length == 0)
            return;
        if (settings.Scale is not { } text)
            throw Asked.Scale(grid, relative);
        scale = Measurements.Scale.Parse(text);
        double[] values = [.. relative.SelectMany(column => column.Filled)];
        least = values.DefaultIfEmpty(0).Min();
        greatest = values.DefaultIfEmpty(0).Max();
        if (least == greatest)
            throw WithoutEffect(grid, "scale", $"all values are {Phrase.Number(least)}");
    }

    /// <summary>Whether only letters such as "R1" and the sizes of the numbers say that they are resistances.</summary>
    public bool AreLettered { get; }

    /// <summary>
    /// Whether the numbers of a column are relative, so that 0 and negative ones are conductances, too.
    /// </summary>
    public bool IsRelative(DataColumn column) => quantities[column] == MeasuredQuantity.Relative;

    /// <summary>The quantity of a column.</summary>
    public MeasuredQuantity Quantity(DataColumn column) => quantities[column];

    /// <summary>The unit in which the numbers of a column were taken.</summary>
    public string Unit(DataColumn column) =>
        OwnUnit(column.Heading, quantities[column]) ?? Units.Symbol(quantities[column]);

    /// <summary>Whether the file or the user names the unit of a column.</summary>
    public bool NamesUnit(DataColumn column) => OwnUnit(column.Heading, quantities[column]) is not null;

    /// <summary>The conductance of a number, siemens; not above 0 for a number that is none.</summary>
    public double Siemens(DataColumn column, double number) => Siemens(column.Heading, quantities[column], number);

    /// <summary>The resistance of a number, ohm.</summary>
    public double Ohm(DataColumn column, double number)
    {
        if (quantities[column] == MeasuredQuantity.Resistance)
            return number * Size(column.Heading, MeasuredQuantity.Resistance);
        return 1 / Siemens(column, number);
    }

    /// <summary>The conductance of a target, siemens: in its own unit, else in that of the values.</summary>
    public double Target(DataColumn target, DataColumn value, double number) =>
        Siemens(target.Heading, Units.Value(target.Heading.Unit)?.Quantity ?? quantities[value], number);

    private static MeasuredQuantity? Find(DataColumn column, ReadingSettings settings, QuantityUnit? said, bool areOhms)
    {
        if (settings.Scale is not null)
            return MeasuredQuantity.Relative;
        if ((said?.Quantity ?? column.Heading.Quantity) is { } known)
            return known;
        if (settings.ReadVoltage is not null)
            return MeasuredQuantity.Current;
        if (areOhms)
            return MeasuredQuantity.Resistance;
        return null;
    }

    private static bool IsLettered(Arrangement arrangement) =>
        arrangement.Values.All(value => value.Heading.IsLettered);

    /// <summary>Whether numbers are so large that conductances in no usual unit are.</summary>
    private static bool AreOhms(DataColumn[] values) =>
        values.SelectMany(value => value.Filled).Where(number => number > 0).DefaultIfEmpty(0).Min() >= LeastOhm;

    /// <summary>Low resistances are less than high ones; conductances and currents are not.</summary>
    private static bool LowIsLess(Arrangement arrangement)
    {
        double Median(bool low)
        {
            IEnumerable<DataColumn> columns = arrangement.Values.Where(value => value.Heading.Low == low);
            double[] sorted = [.. columns.SelectMany(value => value.Filled).Order()];
            if (sorted.Length == 0)
                return double.NaN;
            return sorted[sorted.Length / 2];
        }
        return Median(true) < Median(false);
    }

    private double Siemens(Heading heading, MeasuredQuantity quantity, double number)
    {
        double inUnit = number * Size(heading, quantity);
        return quantity switch
        {
            MeasuredQuantity.Resistance => 1 / inUnit,
            MeasuredQuantity.Current => inUnit / readVoltage,
            MeasuredQuantity.Relative => scale.Low + (number - least) / (greatest - least) * (scale.High - scale.Low),
            _ => inUnit,
        };
    }

    private double Size(Heading heading, MeasuredQuantity quantity)
    {
        if (OwnUnit(heading, quantity) is { } unit)
            return Units.Value(unit)!.Value.Size;
        return 1;
    }

    /// <summary>The unit of a quantity, as the user or the heading names it; null where neither does.</summary>
    private string? OwnUnit(Heading heading, MeasuredQuantity quantity)
    {
        string?[] named = [said?.Unit, heading.Unit];
        return named.FirstOrDefault(unit => unit is not null && Units.Value(unit)?.Quantity == quantity);
    }

    private DataColumn[] Holding(MeasuredQuantity quantity) =>
        [.. quantities.Where(one => one.Value == quantity).Select(one => one.Key)];

    private static InvalidDataException WithoutEffect(CellGrid grid, string option, string why) =>
        new($"{grid.Name}: '{option}' has no effect, because {why}; it was expected to have one. Leave it out.");
}
