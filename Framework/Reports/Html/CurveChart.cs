using System.Xml.Linq;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>Curves in one frame: a line through the means, a band from the lowest to the highest seed.</summary>
internal sealed class CurveChart(Axis across, Axis up)
{
    private const double Top = 10;
    private const double Height = 190;
    private const double Foot = 40;

    /// <summary>Of the axis below.</summary>
    public string Unit { get; init; } = "epoch";

    /// <summary>Follows a figure of the axis at the side.</summary>
    public string Suffix { get; init; } = " %";

    /// <summary>What a curve says in words, from its first to its last point.</summary>
    public Func<CurvePoint, CurvePoint, string> Words { get; init; } =
        (first, last) =>
            $"{Numbers.Two(first.Mean)} % after epoch {first.At}, {Numbers.Two(last.Mean)} % after epoch {last.At}";

    /// <param name="id">Unique on the page.</param>
    /// <param name="title">Read out in place of the drawing.</param>
    /// <param name="curves">Each with the name of its style; later ones are drawn over earlier ones.</param>
    public XElement Draw(string id, string title, IReadOnlyList<(string Style, Curve Curve)> curves) =>
        Figure.Drawing(
            id,
            (title, Description(curves)),
            Top + Height + Foot,
            up.Ticks.Select(Row),
            across.Ticks.Select(Column),
            Lines(curves),
            curves.Select(drawn => End(drawn.Style, drawn.Curve)),
            Figure.Text("unit", (0.5, Top + Height + 35), Unit)
        );

    private string Description(IReadOnlyList<(string, Curve Curve)> curves) =>
        string.Join(
            " ",
            curves
                .Where(drawn => drawn.Curve.Points.Count > 0)
                .Select(drawn => $"{drawn.Curve.Hardware}: {Words(drawn.Curve.Points[0], drawn.Curve.Points[^1])}.")
        );

    private IEnumerable<XElement> Row(double tick)
    {
        double y = Y(tick);
        XElement label = Figure.Text("tick.left", (0, y + 4), up.Label(tick));
        label.Add(With("dx", -8));
        return [Figure.Line(up.Min < 0 && Math.Abs(tick) < 1e-9 ? "zero" : "grid", (0, y), (1, y)), label];
    }

    private IEnumerable<XElement> Column(double tick) =>
        [
            Figure.Line("notch", (across.At(tick), Top + Height), (across.At(tick), Top + Height + 4)),
            Figure.Text("tick", (across.At(tick), Top + Height + 18), across.Label(tick)),
        ];

    /// <summary>Stretched to the frame; the width of the lines is not.</summary>
    private XElement Lines(IEnumerable<(string Style, Curve Curve)> curves) =>
        Tag(
            "svg",
            With("y", Top),
            With("width", "100%"),
            With("height", Height),
            With("viewBox", "0 0 100 100"),
            With("preserveAspectRatio", "none"),
            curves.Select(drawn => Line(drawn.Style, drawn.Curve))
        );

    private XElement Line(string style, Curve curve) =>
        Tag(
            "g." + style,
            Tag(
                "polygon.band",
                With(
                    "points",
                    Path(
                        curve
                            .Points.Select(point => (point.At, point.Low))
                            .Concat(curve.Points.Reverse().Select(point => (point.At, point.High)))
                    )
                )
            ),
            Tag(
                "polyline.line",
                With("vector-effect", "non-scaling-stroke"),
                With("points", Path(curve.Points.Select(point => (point.At, point.Mean))))
            )
        );

    private XElement? End(string style, Curve curve) =>
        curve.Points.Count == 0
            ? null
            : Tag(
                "g." + style,
                Tag("title", $"{curve.Hardware}: {curve.Points[^1].Words}{Suffix}"),
                Tag(
                    "circle.end",
                    Across("cx", across.At(curve.Points[^1].At)),
                    With("cy", Y(curve.Points[^1].Mean)),
                    With("r", 3.5)
                )
            );

    private string Path(IEnumerable<(int At, double Value)> points) =>
        string.Join(
            ' ',
            points.Select(point => $"{Short(100 * across.At(point.At))},{Short(100 * (1 - up.At(point.Value)))}")
        );

    private double Y(double value) => Top + Height * (1 - up.At(value));
}
