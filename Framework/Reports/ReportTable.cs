namespace Modular.Reports;

/// <summary>A table of a report. Console, Markdown and HTML write the same cells.</summary>
internal sealed record ReportTable
{
    /// <summary>What the table shows, with the unit, and the CSV file with all digits.</summary>
    public required string Caption { get; init; }

    public required IReadOnlyList<ReportColumn> Columns { get; init; }

    /// <summary>The rows, each with one cell for each column.</summary>
    public required IReadOnlyList<ReportRow> Rows { get; init; }

    /// <summary>How to read the cells; empty where the caption says enough.</summary>
    public string Note { get; init; } = "";
}
