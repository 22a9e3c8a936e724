using System.Xml.Linq;
using Modular.Reports.Figures;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>Curves in one frame: a line through the means, and a band from the lowest to the highest seed.</summary>
internal sealed class CurveChart(Axis across, Axis up)
{
    private readonly ChartFrame frame = new(across, up) { MarksZero = up.Min < 0 };

    /// <summary>The name of the horizontal axis.</summary>
    public string Unit { get; init; } = "epoch";

    /// <summary>The text after each number of the vertical axis.</summary>
    public string Suffix { get; init; } = " %";

    /// <summary>Describes a curve in words, from its first and its last point.</summary>
    public Func<CurvePoint, CurvePoint, string> Words { get; init; } =
        (first, last) =>
            $"{Numbers.Two(first.Mean)} % after epoch {first.At}, {Numbers.Two(last.Mean)} % after epoch {last.At}";

    /// <param name="id">An id that is unique on the page.</param>
    /// <param name="title">The title of the drawing.</param>
    /// <param name="curves">The curves; later ones are drawn over earlier ones.</param>
    public XElement Draw(string id, string title, IReadOnlyList<StyledCurve> curves)
    {
        StyledCurve[] drawn = [.. curves.Where(one => one.Curve.Points.Count > 0)];
        var words = new AltText(title, string.Join(" ", drawn.Select(Description)));
        XElement drawing = Figure.Drawing(
            id,
            words,
            frame.TotalHeight,
            frame.Axes(Unit),
            frame.Stretched(drawn.Select(Line)),
            drawn.Select(End)
        );
        IEnumerable<string[]> numbers =
            from one in drawn
            from point in one.Curve.Points
            select (string[])[one.Curve.Name, $"{point.At}", .. NumbersOf(point), Suffix.Trim(), $"{point.Seeds}"];
        return FigureNumbers.Attach(drawing, ["curve", Unit, "mean", "low", "high", "unit", "seeds"], numbers);
    }

    private static string[] NumbersOf(CurvePoint point) =>
        [Numbers.Csv(point.Mean), Numbers.Csv(point.Low), Numbers.Csv(point.High)];

    private string Description(StyledCurve drawn)
    {
        IReadOnlyList<CurvePoint> points = drawn.Curve.Points;
        return $"{drawn.Curve.Name}: {Words(points[0], points[^1])}.";
    }

    private XElement Line(StyledCurve drawn)
    {
        IReadOnlyList<CurvePoint> points = drawn.Curve.Points;
        XElement band = frame.Band(
            points.Select(point => new ChartPoint(point.At, Within(point.Low, point.Mean))),
            points.Select(point => new ChartPoint(point.At, Within(point.High, point.Mean)))
        );
        XElement line = frame.Line(points.Select(point => new ChartPoint(point.At, point.Mean)));
        return Tag("g." + drawn.Style, band, line);
    }

    /// <summary>The end of an interval, cut off at the frame; the mean where there is no interval.</summary>
    private double Within(double end, double mean) => double.IsNaN(end) ? mean : Math.Clamp(end, up.Min, up.Max);

    /// <summary>A dot at the last point. It shows its numbers when a pointer is over it.</summary>
    private XElement End(StyledCurve drawn)
    {
        CurvePoint last = drawn.Curve.Points[^1];
        XElement title = Tag("title", $"{drawn.Curve.Name}: {last.Words}{Suffix}");
        return Tag("g." + drawn.Style, title, Figure.Dot(frame.At(last.At, last.Mean), 3.5, "end"));
    }
}
