using System.Xml.Linq;
using Modular.Statistics;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>Dots with intervals, a group of them in each row, on one axis.</summary>
internal sealed class IntervalChart
{
    private const double Head = 30;
    private const double Step = 16;
    private const double Foot = 40;
    private const int LongestName = 34;
    private const int Tall = 8;

    private readonly IReadOnlyList<IntervalRow> rows;
    private readonly string unit;
    private readonly Axis axis;
    private readonly double row;
    private readonly double top;
    private readonly double bottom;

    /// <param name="rows">From top to bottom, each with as many marks.</param>
    /// <param name="withZero">Whether 0 is on the axis.</param>
    /// <param name="unit">Of every value.</param>
    public IntervalChart(IReadOnlyList<IntervalRow> rows, bool withZero, string unit)
    {
        this.rows = rows;
        this.unit = unit;
        IEnumerable<double> ends = rows.SelectMany(row => row.Marks)
            .SelectMany(mark => new[] { mark.Interval.Low, mark.Interval.Mean, mark.Interval.High });
        axis = Axis.Around(withZero ? ends.Append(0) : ends, ticks: 6);
        row = Head + Step * rows.Select(row => row.Marks.Count).DefaultIfEmpty().Max();
        top = rows.Count > Tall ? 24 : 4;
        bottom = top + row * rows.Count + 4;
    }

    /// <param name="id">Unique on the page.</param>
    /// <param name="words">Read out in place of the drawing.</param>
    /// <param name="scale">Below the axis.</param>
    public XElement Draw(string id, (string Title, string Description) words, string scale) =>
        Figure.Drawing(
            id,
            words,
            bottom + Foot,
            axis.Ticks.Select(Grid),
            rows.Select(Mark),
            Figure.Text("unit", (0.5, bottom + 36), scale)
        );

    /// <summary>A tall chart has its numbers on top, too.</summary>
    private IEnumerable<XElement> Grid(double tick)
    {
        double x = axis.At(tick);
        yield return Figure.Line(Math.Abs(tick) < 1e-9 ? "zero" : "grid", (x, top), (x, bottom));
        yield return Figure.Text("tick", (x, bottom + 17), axis.Label(tick));
        if (rows.Count > Tall)
            yield return Figure.Text("tick", (x, top - 8), axis.Label(tick));
    }

    private IEnumerable<XElement> Mark(IntervalRow drawn, int i) =>
        drawn
            .Marks.Select((mark, k) => Column(mark, top + row * i + 32 + Step * k))
            .Prepend(
                Tag(
                    "text.name",
                    Across("x", 0),
                    With("y", top + row * i + 16),
                    With("dx", 10),
                    Tag("title", drawn.Name),
                    Cut(drawn.Name),
                    Tag("tspan.rank", With("dx", 10), drawn.Note)
                )
            );

    private XElement Column((string Style, string Words, Interval Interval) mark, double y) =>
        mark.Interval.Count == 0
            ? Tag(
                "text.nothing." + mark.Style,
                Across("x", 0),
                With("dx", 10),
                With("y", y + 4),
                $"{mark.Words}: no pair of trials yet"
            )
            : Tag(
                "g." + mark.Style,
                Tag("title", $"{mark.Words} {Numbers.Points(mark.Interval)} {unit}"),
                mark.Interval.Count > 1 ? Whisker(mark.Interval, y) : null,
                Dot(mark.Style, axis.At(mark.Interval.Mean), y)
            );

    private IEnumerable<XElement> Whisker(Interval interval, double y)
    {
        (double low, double high) = (axis.At(interval.Low), axis.At(interval.High));
        return
        [
            Figure.Line("whisker", (low, y), (high, y)),
            Figure.Line("whisker", (low, y - 4), (low, y + 4)),
            Figure.Line("whisker", (high, y - 4), (high, y + 4)),
        ];
    }

    /// <summary>Told apart by shape, too: a full disc buys, a ring costs, a square is a share.</summary>
    private static XElement Dot(string style, double x, double y) =>
        style == "share"
            ? Square(x, y)
            : Tag("circle.dot", Across("cx", x), With("cy", y), With("r", style == "buys" ? 6 : 5));

    private static XElement Square(double x, double y) =>
        Tag(
            "svg.dot",
            Across("x", x),
            With("y", y),
            With("overflow", "visible"),
            Tag("rect.dot", With("x", -5), With("y", -5), With("width", 10), With("height", 10))
        );

    private static string Cut(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}
