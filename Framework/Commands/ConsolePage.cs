using Spectre.Console;

namespace Modular.Commands;

/// <summary>Headings, sentences and tables on a console; all text is taken as it is.</summary>
internal sealed class ConsolePage(IAnsiConsole console)
{
    public ConsolePage Gap()
    {
        console.WriteLine();
        return this;
    }

    public ConsolePage Heading(string text)
    {
        Gap();
        console.Write(new Spectre.Console.Text(text + "\n", new Style(decoration: Decoration.Bold)));
        return this;
    }

    /// <summary>A sentence; a long one goes on in the next line.</summary>
    public ConsolePage Line(string text)
    {
        if (text.Length > 0)
            console.Write(new Spectre.Console.Text(text + "\n"));
        return this;
    }

    /// <summary>Names and what they stand for, in two columns without lines.</summary>
    public ConsolePage Pairs(IEnumerable<(string Name, string Value)> pairs)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn(new GridColumn().PadRight(0));
        foreach ((string name, string value) in pairs)
            grid.AddRow(new Spectre.Console.Text(name), new Spectre.Console.Text(value));
        console.Write(grid);
        return this;
    }

    public ConsolePage Table(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (string name in header)
            table.AddColumn(new TableColumn(new Spectre.Console.Text(name)));
        foreach (IEnumerable<string> row in rows)
            table.AddRow(row.Select(cell => new Spectre.Console.Text(cell)));
        console.Write(table);
        return this;
    }
}
