using System.Xml.Linq;
using Modular.Reports.Figures;
using Modular.Statistics;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>Dots with intervals on one axis, one group of them in each row.</summary>
internal sealed class IntervalChart
{
    private const double Head = 30;
    private const double Step = 16;
    private const double NoteLine = 16;
    private const double Foot = 40;
    private const int LongestName = 28;
    private const int MostRowsWithoutTop = 8;

    private readonly IReadOnlyList<IntervalRow> rows;
    private readonly string unit;
    private readonly Axis axis;
    private readonly double head;
    private readonly double rowHeight;
    private readonly double top;
    private readonly double bottom;

    /// <param name="rows">The rows from top to bottom, each with the same number of marks.</param>
    /// <param name="withZero">Whether the axis includes 0.</param>
    /// <param name="unit">The unit of every value.</param>
    public IntervalChart(IReadOnlyList<IntervalRow> rows, bool withZero, string unit)
    {
        this.rows = rows;
        this.unit = unit;
        IEnumerable<double> ends = rows.SelectMany(row => row.Marks).SelectMany(mark => Ends(mark.Interval));
        axis = Axis.Around(withZero ? ends.Append(0) : ends, ticks: 6);
        head = Head + NoteLine * rows.Select(row => NotesBelow(row).Count).DefaultIfEmpty().Max();
        rowHeight = head + Step * rows.Select(row => row.Marks.Count).DefaultIfEmpty().Max();
        top = IsTall ? 24 : 4;
        bottom = top + rowHeight * rows.Count + 4;
    }

    /// <summary>Whether the chart is so tall that it has its numbers at the top as well.</summary>
    private bool IsTall => rows.Count > MostRowsWithoutTop;

    /// <param name="id">An id that is unique on the page.</param>
    /// <param name="words">The text for screen readers.</param>
    /// <param name="scale">The name of the axis, which is written below it.</param>
    public XElement Draw(string id, AltText words, string scale)
    {
        XElement drawing = Figure.Drawing(
            id,
            words,
            bottom + Foot,
            axis.Ticks.SelectMany(Grid),
            rows.SelectMany(Row),
            Figure.Text("unit", new Place(0.5, bottom + 36), scale)
        );
        IEnumerable<string[]> numbers =
            from row in rows
            from mark in row.Marks
            select (string[])[row.Name, row.Note, mark.Words, .. Numbers.Csv(mark.Interval), unit];
        return FigureNumbers.Attach(drawing, ["name", "note", "mark", "mean", "low", "high", "unit"], numbers);
    }

    private static IEnumerable<double> Ends(Interval interval) => [interval.Low, interval.Mean, interval.High];

    private IEnumerable<XElement> Grid(double tick)
    {
        double x = axis.At(tick);
        string style = Math.Abs(tick) < 1e-9 ? "zero" : "grid";
        yield return Figure.Line(style, new Place(x, top), new Place(x, bottom));
        yield return Figure.Text("tick", new Place(x, bottom + 17), axis.Label(tick));
        if (IsTall)
            yield return Figure.Text("tick", new Place(x, top - 8), axis.Label(tick));
    }

    private IEnumerable<XElement> Row(IntervalRow row, int i)
    {
        double y = top + rowHeight * i;
        XElement name = Figure.Text("name", new Place(0, y + 16), "");
        name.Add(With("dx", 10), Tag("title", row.Name), Shortened(row.Name));
        IReadOnlyList<string> below = NotesBelow(row);
        if (below.Count == 0)
            name.Add(Tag("tspan.rank", With("dx", 10), row.Note));
        return
        [
            name,
            .. below.Select((line, k) => Note(line, y + 16 + NoteLine * (k + 1))),
            .. row.Marks.Select((mark, k) => Mark(mark, y + head + 2 + Step * k)),
        ];
    }

    private static IReadOnlyList<string> NotesBelow(IntervalRow row) =>
        RowNote.LinesBelow(Shortened(row.Name), row.Note);

    private static XElement Note(string line, double y)
    {
        XElement note = Figure.Text("rank", new Place(0, y), "");
        note.Add(With("dx", 10), line);
        return note;
    }

    private XElement Mark(IntervalMark mark, double y)
    {
        if (mark.Interval.Count == 0)
        {
            XElement nothing = Figure.Text("nothing." + mark.Style, new Place(0, y + 4), "");
            nothing.Add(With("dx", 10), $"{mark.Words}: no pair of trials yet");
            return nothing;
        }
        XElement drawn = Tag("g." + mark.Style);
        drawn.Add(Tag("title", $"{mark.Words} {Numbers.Points(mark.Interval)} {unit}"));
        if (mark.Interval.Count > 1)
            drawn.Add(Whisker(mark.Interval, y));
        drawn.Add(Dot(mark.Style, new Place(axis.At(mark.Interval.Mean), y)));
        return drawn;
    }

    private IEnumerable<XElement> Whisker(Interval interval, double y)
    {
        double low = axis.At(interval.Low);
        double high = axis.At(interval.High);
        XElement line = Figure.Line("whisker", new Place(low, y), new Place(high, y));
        return [line, End(low, y), End(high, y)];
    }

    private static XElement End(double x, double y) => Figure.Line("whisker", new Place(x, y - 4), new Place(x, y + 4));

    /// <summary>
    /// The mark of an effect. Effects differ in shape, too: "buys" is a full disc, "costs" a ring, and a share a
    /// square.
    /// </summary>
    private static XElement Dot(string style, Place at) =>
        style switch
        {
            "share" => Square(at),
            "buys" => Figure.Dot(at, 6),
            _ => Figure.Dot(at, 5),
        };

    private static XElement Square(Place at)
    {
        XElement square = Tag("rect.dot", With("x", -5), With("y", -5), With("width", 10), With("height", 10));
        return Tag("svg.dot", Across("x", at.X), With("y", at.Y), With("overflow", "visible"), square);
    }

    /// <summary>
    /// A name that is cut in its middle where it is long, because names of variants differ at their ends.
    /// </summary>
    private static string Shortened(string name)
    {
        if (name.Length <= LongestName)
            return name;
        return $"{name[..(LongestName / 2 - 1)]}…{name[^(LongestName / 2)..]}";
    }
}
