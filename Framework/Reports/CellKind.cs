namespace Modular.Reports;

/// <summary>What the cells of a column are; a page aligns them by it.</summary>
internal enum CellKind
{
    /// <summary>Words, aligned at the left.</summary>
    Text,

    /// <summary>The name of the row, of which a table has one.</summary>
    Name,

    /// <summary>A number, perhaps with its unit or its interval, aligned at the right.</summary>
    Number,
}
