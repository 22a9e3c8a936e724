using Modular.Fits;
using Modular.Measurements;
using Modular.Text;

namespace Modular.Reports;

/// <summary>Describes in words and as tables how files of measurements were understood.</summary>
internal static class UnderstoodText
{
    private static readonly ReportColumn[] ColumnsOfColumns =
    [
        ReportColumn.Name("column"),
        ReportColumn.Text("heading"),
        ReportColumn.Text("taken as"),
        ReportColumn.Text("unit"),
        ReportColumn.Number("first cell"),
    ];

    private const int MostColumns = 12;

    /// <summary>Describes in one sentence what a file contains.</summary>
    public static string Sentence(MeasuredFile file)
    {
        int devices = file.Rows.Select(row => row.Device).Distinct().Count();
        string of = file.Rows[0].Device is null ? "devices without names" : Phrases.Count(devices, "device");
        return $"{Path.GetFileName(file.Path)} holds {MeasurementTable.Words(file.Kind)} of {of}: "
            + $"{Phrases.Count(file.Rows.Count, "reading")}.";
    }

    /// <summary>
    /// The columns of a file and what they were understood as. Of many columns, only the first twelve.
    /// </summary>
    public static ReportTable Columns(MeasuredFile file)
    {
        IReadOnlyList<TakenColumn> columns = file.Table.Columns;
        int left = columns.Count - MostColumns;
        return new ReportTable
        {
            Caption = "The columns, and what they were taken as",
            Columns = ColumnsOfColumns,
            Rows = [.. columns.Take(MostColumns).Select(ColumnRow)],
            Note = left > 0 ? $"{Phrases.Count(left, "more column")}: the last is '{columns[^1].Meaning}'." : "",
        };
    }

    /// <summary>The measurements by direction or state: how many, over what, and how large.</summary>
    public static ReportTable Ranges(MeasuredFile file) =>
        new()
        {
            Caption = "The measurements as they are taken",
            Columns =
            [
                ReportColumn.Name("measurements"),
                ReportColumn.Number("devices"),
                ReportColumn.Number("readings"),
                ReportColumn.Number(Position(file.Kind)),
                ReportColumn.Number("conductance"),
                ReportColumn.Number("resistance"),
            ],
            Rows = [.. file.Rows.GroupBy(Branch).Select(rows => RangeRow(file.Kind, rows.Key, [.. rows]))],
        };

    private static ReportRow ColumnRow(TakenColumn column) =>
        new(Measure.Number(column.Number), column.Heading, column.Meaning, column.Unit, column.First);

    private static string Branch(Measurement row)
    {
        if (row.Raises is { } raises)
            return raises ? "up" : "down";
        if (row.Low is { } low)
            return low ? "low state" : "high state";
        return "all";
    }

    private static ReportRow RangeRow(MeasurementKind kind, string branch, Measurement[] rows)
    {
        double least = rows.Min(row => row.Siemens);
        double greatest = rows.Max(row => row.Siemens);
        string unit = UnitOfPosition(kind);
        Func<Measurement, double> position = kind == MeasurementKind.Levels ? row => row.Target : row => row.Position;
        int devices = rows.DistinctBy(row => row.Device).Count();
        return new ReportRow(
            branch,
            Measure.Number(devices),
            Measure.Number(rows.Length),
            Range(rows.Min(position), rows.Max(position), unit),
            Range(least, greatest, "S"),
            Range(1 / greatest, 1 / least, "ohm")
        );
    }

    private static string UnitOfPosition(MeasurementKind kind) =>
        kind switch
        {
            MeasurementKind.Drift => "s",
            MeasurementKind.Levels => "S",
            _ => "1",
        };

    private static string Range(double least, double greatest, string unit) =>
        $"{Measure.Format(least, unit)} to {Measure.Format(greatest, unit)}";

    private static string Position(MeasurementKind kind) =>
        kind switch
        {
            MeasurementKind.Pulses => "pulses",
            MeasurementKind.Levels => "target",
            MeasurementKind.Drift => "time",
            MeasurementKind.Reads => "read",
            _ => "cycle",
        };
}
