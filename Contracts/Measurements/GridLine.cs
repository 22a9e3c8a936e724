namespace Modular.Measurements;

/// <summary>One line of a file.</summary>
/// <param name="Number">The number of the line in the file, from 1.</param>
/// <param name="Cells">Its cells, without the spaces and quotation marks around them.</param>
/// <param name="Text">The line as it stands in the file; null for a sheet.</param>
internal sealed record GridLine(int Number, string[] Cells, string? Text)
{
    /// <summary>The cell of a column, empty where the line ends before it.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    /// <summary>Whether any cell is a number.</summary>
    public bool HasNumber => Cells.Any(cell => !double.IsNaN(CellNumber.Parse(cell)));

    /// <summary>
    /// The place of the first character of a cell in its line, from 1; for a sheet the number of the cell.
    /// </summary>
    public int Place(int column)
    {
        if (Text is null)
            return column + 1;
        int place = 0;
        for (int i = 0; i < column && i < Cells.Length; i++)
            place = Math.Max(Text.IndexOf(Cells[i], place, StringComparison.Ordinal), 0) + Cells[i].Length + 1;
        if (column >= Cells.Length || place >= Text.Length)
            return Math.Min(place, Text.Length) + 1;
        return Math.Max(Text.IndexOf(Cells[column], place, StringComparison.Ordinal), 0) + 1;
    }
}
