namespace Modular.Reports;

/// <summary>What the cells of a column contain; this decides how a page aligns them.</summary>
internal enum CellKind
{
    /// <summary>Words; they are aligned at the left.</summary>
    Text,

    /// <summary>The name of the row. A table has one such column.</summary>
    Name,

    /// <summary>A number, perhaps with its unit or its interval, aligned at the right.</summary>
    Number,
}
