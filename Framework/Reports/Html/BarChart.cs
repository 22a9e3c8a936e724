using System.Xml.Linq;
using Modular.Reports.Figures;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// Horizontal bars that start at 0, one group of them in each row, with the value at the end of each.
/// </summary>
internal sealed class BarChart
{
    private const double Head = 24;
    private const double Step = 18;
    private const double Thickness = 13;
    private const double Gap = 8;
    private const double Room = 0.2; // of the width, for the number behind the longest bar

    private readonly IReadOnlyList<BarRow> rows;
    private readonly string unit;
    private readonly double greatest;

    /// <param name="rows">The rows from top to bottom.</param>
    /// <param name="unit">The unit of every value.</param>
    public BarChart(IReadOnlyList<BarRow> rows, string unit)
    {
        this.rows = rows;
        this.unit = unit;
        greatest = rows.SelectMany(row => row.Bars).Select(bar => bar.Value).DefaultIfEmpty().Max();
    }

    /// <param name="id">An id that is unique on the page.</param>
    /// <param name="words">The text for screen readers.</param>
    public XElement Draw(string id, AltText words)
    {
        var shapes = new List<XElement>();
        double y = 0;
        foreach (BarRow row in rows)
        {
            XElement name = Figure.Text("name", new Place(0, y + 16), row.Name);
            name.Add(With("dx", 6));
            shapes.Add(name);
            shapes.AddRange(row.Bars.Select((bar, k) => Bar(bar, y + Head + Step * k)));
            y += Head + Step * row.Bars.Count + Gap;
        }
        shapes.Add(Figure.Line("zero", new Place(0, 0), new Place(0, y)));
        IEnumerable<string[]> numbers =
            from row in rows
            from bar in row.Bars
            select (string[])[row.Name, bar.Words, Numbers.CsvSize(bar.Value), unit];
        XElement drawing = Figure.Drawing(id, words, y, shapes);
        return FigureNumbers.Attach(drawing, ["name", "bar", "value", "unit"], numbers);
    }

    private XElement Bar(BarMark bar, double y)
    {
        double end = greatest > 0 ? (1 - Room) * bar.Value / greatest : 0;
        XElement drawn = Tag("g." + bar.Style, Tag("title", $"{bar.Words}: {Measure.Format(bar.Value, unit)}"));
        XElement shape = Tag("rect.bar", With("x", 0), With("y", y), Across("width", end), With("height", Thickness));
        XElement number = Figure.Text("value", new Place(end, y + Thickness - 2), Measure.Format(bar.Value, unit));
        number.Add(With("dx", 6));
        drawn.Add(shape, number);
        return drawn;
    }
}
