using Spectre.Console;

namespace Modular.Commands;

/// <summary>Writes headings, sentences and tables to a console. Text is written as it is, without markup.</summary>
internal sealed class ConsolePage(IAnsiConsole console)
{
    /// <summary>Writes an empty line between paragraphs.</summary>
    public ConsolePage Gap()
    {
        console.WriteLine();
        return this;
    }

    /// <summary>Writes an empty line and a heading.</summary>
    public ConsolePage Heading(string text)
    {
        Gap();
        console.Write(new Spectre.Console.Text(Printable.Plain(text) + "\n", new Style(decoration: Decoration.Bold)));
        return this;
    }

    /// <summary>Writes a sentence; a long one goes on in the next line.</summary>
    public ConsolePage Line(string text)
    {
        if (text.Length > 0)
            console.Write(new Spectre.Console.Text(Printable.Plain(text) + "\n"));
        return this;
    }

    /// <summary>Writes texts with their labels, in two columns without rules.</summary>
    public ConsolePage Labelled(IEnumerable<LabelledText> texts)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn().NoWrap().PadRight(3));
        grid.AddColumn(new GridColumn().PadRight(0));
        foreach (LabelledText text in texts)
            grid.AddRow(Cell(text.Label), Cell(text.Text));
        console.Write(grid);
        return this;
    }

    /// <summary>
    /// Writes a table with a header. The first column names the rows, and its cells are never wrapped.
    /// </summary>
    public ConsolePage Table(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (string name in header)
            table.AddColumn(new TableColumn(Cell(name)));
        foreach (IEnumerable<string> row in rows)
            table.AddRow(row.Select(Cell));
        console.Write(table);
        return this;
    }

    private static Spectre.Console.Text Cell(string text) => new(Printable.Plain(text));
}
