namespace Modular.Reports;

/// <summary>The meaning of a column in a table, as readers and programs get it.</summary>
/// <param name="Name">The name of the column. Words in capitals stand for a name of the study: "strength_DIAL".</param>
/// <param name="Unit">The unit of the column; empty where it holds no quantity.</param>
/// <param name="Meaning">What the column holds, in a few words.</param>
internal sealed record ColumnMeaning(string Name, string Unit, string Meaning)
{
    /// <summary>Reads a row of docs/columns.md.</summary>
    public static ColumnMeaning FromRow(string row)
    {
        string[] cells = [.. row.Split('|').Select(cell => cell.Trim())];
        return new ColumnMeaning(cells[1].Trim('`'), cells[2].Replace("`", ""), cells[3]);
    }

    /// <summary>Whether a column of a study has this name, with a name of the study in place of the capitals.</summary>
    public bool HasNameOf(string column)
    {
        string before = Name.TrimEnd([.. Name.Where(char.IsAsciiLetterUpper)]);
        return before.Length < Name.Length && column.StartsWith(before, StringComparison.Ordinal);
    }
}
