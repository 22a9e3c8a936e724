namespace Modular.Reports;

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells, one for each column.</param>
internal sealed record ReportRow(params IReadOnlyList<ReportCell> Cells)
{
    /// <summary>Whether the row describes something that is off, so that a page may show it in grey.</summary>
    public bool IsOff { get; init; }
}
