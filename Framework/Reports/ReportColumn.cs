namespace Modular.Reports;

/// <summary>A column of a table: its heading, and what its cells contain.</summary>
internal sealed record ReportColumn(string Heading, CellKind Kind)
{
    /// <summary>A column whose cells are words.</summary>
    public static ReportColumn Text(string heading) => new(heading, CellKind.Text);

    /// <summary>The column that names the rows.</summary>
    public static ReportColumn Name(string heading) => new(heading, CellKind.Name);

    /// <summary>A column of numbers, with or without units and intervals.</summary>
    public static ReportColumn Number(string heading) => new(heading, CellKind.Number);
}
