using System.Text;

namespace Modular.Reports;

/// <summary>A Markdown text that is built line by line.</summary>
internal sealed class MarkdownText
{
    private readonly StringBuilder text = new();

    /// <summary>Adds a heading of the second level.</summary>
    public void Heading(string heading) => Line($"## {heading}");

    /// <summary>Adds a paragraph; nothing for a null text.</summary>
    public void Line(string? line)
    {
        if (!string.IsNullOrEmpty(line))
            text.Append(Printable.Markdown(line)).Append("\n\n");
    }

    public void Lines(IEnumerable<string> lines)
    {
        foreach (string line in lines)
            Line(line);
    }

    /// <summary>Adds a bullet for each item; nothing for an empty list.</summary>
    public void List(IReadOnlyList<string> items)
    {
        foreach (string item in items)
            text.Append($"- {Printable.Markdown(item)}\n");
        if (items.Count > 0)
            text.Append('\n');
    }

    /// <summary>Adds a table below its caption and above its note.</summary>
    public void Table(ReportTable table)
    {
        Line($"{table.Caption}:");
        Row(table.Columns.Select(column => column.Heading));
        Row(table.Columns.Select(_ => "---"));
        foreach (ReportRow row in table.Rows)
            Row(row.Cells.Select(cell => cell.Text));
        text.Append('\n');
        Line(table.Note);
    }

    public override string ToString() => text.ToString().TrimEnd() + "\n";

    private void Row(IEnumerable<string> cells)
    {
        IEnumerable<string> escaped = cells.Select(cell => Printable.Markdown(cell).Replace("|", "\\|"));
        text.Append($"| {string.Join(" | ", escaped)} |\n");
    }
}
