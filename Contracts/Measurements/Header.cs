namespace Modular.Measurements;

/// <summary>The lines above the numbers, and the heading that they give each column.</summary>
/// <param name="Lines">The number of lines above the numbers.</param>
/// <param name="Texts">The heading of each column; all are empty where there is no header [columns].</param>
internal sealed record Header(int Lines, string[] Texts)
{
    private const int MostLines = 20;
    private const int LinesBelow = 30;

    /// <summary>Finds the header of a file: none, one or several lines.</summary>
    public static Header Find(CellGrid grid)
    {
        int count = 0;
        while (count < Math.Min(grid.Lines.Count, MostLines) && IsHeader(grid, count))
            count++;
        IEnumerable<GridLine> lines = grid.Lines.Take(count).Select(Bracketed);
        GridLine[] headings = [.. lines.Where((line, i) => i == count - 1 || !IsTitle(line))];
        string[] texts = new string[grid.Width];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = Join([.. headings.Select((line, n) => Cell(line, i, n < headings.Length - 1))]);
        return new Header(count, texts);
    }

    /// <summary>
    /// A line without a number is a header. The first one may have numbers, such as those of devices, but has a word
    /// where the lines below have numbers.
    /// </summary>
    private static bool IsHeader(CellGrid grid, int at)
    {
        GridLine line = grid.Lines[at];
        if (!line.HasNumber)
            return at == 0 || IsUnits(line) || 2 * Filled(line) >= grid.Width && !IsBadData(grid, at);
        if (at > 0 && grid.Lines[at - 1].Cells.Count(cell => cell.Length > 0) == line.Cells.Length)
            return false;
        GridLine[] below = [.. grid.Lines.Skip(at + 1).Take(LinesBelow)];
        if (below.Length == 0 || line.Cells.Any(IsFraction))
            return false;
        return line.Cells.Index().Any(cell => IsWord(cell.Item) && below.All(one => IsNumberAt(one, cell.Index)));
    }

    /// <summary>Whether a cell holds a number that is not whole, which no heading is.</summary>
    private static bool IsFraction(string cell) => cell.Length > 0 && !IsWord(cell) && !long.TryParse(cell, out _);

    /// <summary>A line that names units only, with each of them in brackets.</summary>
    private static GridLine Bracketed(GridLine line)
    {
        if (!IsUnits(line))
            return line;
        return line with { Cells = [.. line.Cells.Select(Bracketed)] };
    }

    private static string Bracketed(string cell)
    {
        if (cell.Length == 0)
            return "";
        return $"({cell.Trim('(', ')', '[', ']')})";
    }

    private static bool IsUnits(GridLine line) =>
        Filled(line) > 0 && line.Cells.All(cell => cell.Length == 0 || Units.IsKnown(cell.Trim('(', ')', '[', ']')));

    /// <summary>
    /// Whether a line of words is one of data: the header above it is full and names a quantity, and not all of its
    /// words stand above numbers.
    /// </summary>
    private static bool IsBadData(CellGrid grid, int at)
    {
        GridLine above = grid.Lines[at - 1];
        bool saysAll = Filled(above) == grid.Width && above.Cells.Any(cell => Heading.Parse(cell).Quantity is not null);
        if (!saysAll)
            return false;
        GridLine line = grid.Lines[at];
        return at + 1 >= grid.Lines.Count
            || line.Cells.Index().Any(cell => cell.Item.Length > 0 && !IsNumberAt(grid.Lines[at + 1], cell.Index));
    }

    /// <summary>Whether a line is a title: one cell that names nothing that is known.</summary>
    private static bool IsTitle(GridLine line) =>
        Filled(line) == 1
        && HeadingWords.Parse(line.Cells.First(cell => cell.Length > 0)) is var words
        && words.Raises is null
        && words.Low is null;

    private static bool IsWord(string cell) => double.IsNaN(CellNumber.Parse(cell)) && !CellNumber.IsBlank(cell);

    private static bool IsNumberAt(GridLine line, int column) => !double.IsNaN(CellNumber.Parse(line[column]));

    private static int Filled(GridLine line) => line.Cells.Count(cell => cell.Length > 0);

    /// <summary>A quantity above an axis is that of the values beside it.</summary>
    private static string Join(string[] cells)
    {
        bool isAxis = cells.Length > 1 && Heading.Parse(cells[^1]).Role is >= ColumnRole.Pulse and <= ColumnRole.Index;
        IEnumerable<string> upper = cells.SkipLast(1);
        if (isAxis)
            upper = upper.Where(cell => Heading.Parse(cell).Quantity is null);
        return string.Join(' ', [.. upper, .. cells.TakeLast(1)]).Trim();
    }

    /// <summary>The cell of a header; in an upper line a blank belongs to the last cell before it.</summary>
    private static string Cell(GridLine line, int column, bool isUpper)
    {
        if (!isUpper)
            return line[column];
        for (int i = Math.Min(column, line.Cells.Length - 1); i >= 0; i--)
            if (line.Cells[i].Length > 0)
                return line.Cells[i];
        return "";
    }
}
