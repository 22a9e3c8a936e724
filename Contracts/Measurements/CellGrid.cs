namespace Modular.Measurements;

/// <summary>The cells of a file, whatever its format.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Lines">Its lines, without empty ones and comments.</param>
/// <param name="Format">How it is written, in words: "Commas separate the fields".</param>
internal sealed record CellGrid(string Name, IReadOnlyList<GridLine> Lines, string Format)
{
    /// <summary>The most lines that are read (assumed: their numbers fit into memory).</summary>
    private const int MostLines = 5_000_000;

    private const int MostColumns = 20_000;

    /// <summary>A file of so few lines may hold its readings along the line.</summary>
    private const int FewLines = 3;

    private const int ManyCells = 20;

    private static readonly string[] Sheets = [".xlsx", ".xls", ".xlsm"];

    /// <summary>The greatest number of cells of a line.</summary>
    public int Width { get; } = Lines.Select(line => line.Cells.Length).DefaultIfEmpty(0).Max();

    /// <summary>Reads a file. Throws an InvalidDataException of one sentence where that cannot be done.</summary>
    public static CellGrid Read(FileInfo file)
    {
        if (!file.Exists)
            throw new FileNotFoundException(
                $"{file.FullName}: there is no such file; a file of measurements was expected. Check the path."
            );
        CellGrid grid = ReadCells(file);
        if (grid.Lines.Count > MostLines)
            throw new InvalidDataException(
                $"{file.Name}: has {grid.Lines.Count} lines; at most {MostLines} were expected. Leave some devices or "
                    + "pulses out."
            );
        if (grid.RunsAlongLines)
            return grid.Turned();
        return grid;
    }

    /// <summary>The error that names the file, the line and the character.</summary>
    public InvalidDataException Wrong(GridLine line, int column, string problem) =>
        new($"{Name}({line.Number},{line.Place(column)}): {problem}. Correct the line, or leave it out.");

    private static CellGrid ReadCells(FileInfo file)
    {
        if (Sheets.Contains(file.Extension.ToLowerInvariant()))
            return SheetFile.Read(file);
        return TextFile.Read(file);
    }

    /// <summary>Whether readings follow each other on the line: few lines of many numbers.</summary>
    private bool RunsAlongLines
    {
        get
        {
            int least = Lines.Count == 1 ? FewLines + 1 : ManyCells;
            bool isFlat = Lines.Count is > 0 and <= FewLines && Width >= least && Width <= 1_000_000;
            return isFlat && Lines.All(line => 2 * line.Cells.Skip(1).Count(IsNumber) > line.Cells.Length);
        }
    }

    private static bool IsNumber(string cell) => !double.IsNaN(CellNumber.Parse(cell));

    private CellGrid Turned() =>
        new(
            Name,
            [
                .. Enumerable
                    .Range(0, Width)
                    .Select(i => new GridLine(Lines[0].Number, [.. Lines.Select(line => line[i])], Text: null)),
            ],
            Format + ", and readings follow each other along the line"
        );

    /// <summary>Refuses a line of too many cells.</summary>
    public void CheckWidth()
    {
        if (Width > MostColumns)
            throw new InvalidDataException(
                $"{Name}: has {Width} columns; at most {MostColumns} were expected. Give each device a column, or a line "
                    + "each reading."
            );
    }
}
