using Spectre.Console;

namespace Modular.Reports;

/// <summary>Shows a table of a report on the terminal.</summary>
internal static class ConsoleTable
{
    /// <summary>Writes the whole table. Cells of several lines stay so.</summary>
    public static void Show(ReportTable table) => Show(table, table.Columns.Count);

    /// <summary>Writes the first columns, as many as fit the terminal.</summary>
    /// <param name="table">The table of a report.</param>
    /// <param name="least">The least number of columns to show.</param>
    /// <returns>The headings of the columns that did not fit.</returns>
    public static IEnumerable<string> ShowFitting(ReportTable table, int least)
    {
        int shown = Math.Max(least, Fitting(table, Terminal.Rich.Profile.Width));
        Show(table, shown);
        return table.Columns.Skip(shown).Select(column => column.Heading);
    }

    private static void Show(ReportTable table, int columns)
    {
        var drawn = new Table().Border(TableBorder.Rounded);
        foreach (ReportColumn column in table.Columns.Take(columns))
            drawn.AddColumn(Markup.Escape(Printable.Plain(column.Heading)));
        foreach (ReportRow row in table.Rows)
            drawn.AddRow([.. row.Cells.Take(columns).Select(Escaped)]);
        Terminal.Rich.Write(drawn);
    }

    /// <summary>The column of the terminal. Names are never wrapped, because users copy them.</summary>
    private static TableColumn Drawn(ReportColumn column) =>
        new(Markup.Escape(column.Heading)) { NoWrap = column.Kind == CellKind.Name };

    private static string Escaped(ReportCell cell) => Markup.Escape(Printable.Plain(string.Join('\n', cell.Lines)));

    /// <summary>
    /// The number of columns that fit into a width in letters, each with a border and a space on either side.
    /// </summary>
    private static int Fitting(ReportTable table, int width)
    {
        int used = 0;
        for (int i = 0; i < table.Columns.Count; i++)
        {
            used += 3 + Widest(table, i);
            if (used >= width)
                return i;
        }
        return table.Columns.Count;
    }

    private static int Widest(ReportTable table, int column)
    {
        IEnumerable<int> cells = table.Rows.Select(row => row.Cells[column].Text.Length);
        return cells.Append(table.Columns[column].Heading.Length).Max();
    }
}
