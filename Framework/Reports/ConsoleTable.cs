using Spectre.Console;

namespace Modular.Reports;

/// <summary>A table of a report on the terminal.</summary>
internal static class ConsoleTable
{
    /// <summary>Writes the whole table; cells of several lines keep them.</summary>
    public static void Show(ReportTable table) => Show(table, table.Columns.Count);

    /// <summary>Writes the first columns, as many as the terminal is wide enough for.</summary>
    /// <param name="table">The table.</param>
    /// <param name="least">How many columns are shown at least.</param>
    /// <returns>The headings of the columns that are not shown.</returns>
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

    /// <summary>Names stay whole however narrow the terminal: one types them again.</summary>
    private static TableColumn Drawn(ReportColumn column) =>
        new(Markup.Escape(column.Heading)) { NoWrap = column.Kind == CellKind.Name };

    private static string Escaped(ReportCell cell) => Markup.Escape(Printable.Plain(string.Join('\n', cell.Lines)));

    /// <summary>How many columns fit into a width, each with a border and a space on either side.</summary>
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
