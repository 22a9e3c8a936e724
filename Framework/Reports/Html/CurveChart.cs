using System.Xml.Linq;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>Learning curves in one frame: a line through the means, a band from the lowest to the highest seed.</summary>
internal sealed class CurveChart(Axis epochs, Axis accuracy)
{
    private const double Top = 10, Height = 190, Foot = 40;

    /// <param name="id">Unique on the page.</param>
    /// <param name="title">Read out in place of the drawing.</param>
    /// <param name="curves">Each with the name of its style; later ones are drawn over earlier ones.</param>
    public XElement Draw(string id, string title, IReadOnlyList<(string Style, Curve Curve)> curves) => Figure.Drawing(id, (title, Description(curves)), Top + Height + Foot,
        accuracy.Ticks.Select(Row), epochs.Ticks.Select(Column), Lines(curves), curves.Select(drawn => End(drawn.Style, drawn.Curve)),
        Figure.Text("unit", (0.5, Top + Height + 35), "epoch"));

    private static string Description(IReadOnlyList<(string, Curve Curve)> curves) => string.Join(" ", curves.Where(drawn => drawn.Curve.Points.Count > 0).Select(drawn =>
        $"{drawn.Curve.Hardware}: {Numbers.Two(drawn.Curve.Points[0].Mean)} % after epoch {drawn.Curve.Points[0].Epoch}, {Numbers.Two(drawn.Curve.Points[^1].Mean)} % after epoch {drawn.Curve.Points[^1].Epoch}."));

    private IEnumerable<XElement> Row(double tick)
    {
        double y = Y(tick);
        XElement label = Figure.Text("tick.left", (0, y + 4), accuracy.Label(tick));
        label.Add(With("dx", -8));
        return [Figure.Line("grid", (0, y), (1, y)), label];
    }

    private IEnumerable<XElement> Column(double tick) =>
        [Figure.Line("notch", (epochs.At(tick), Top + Height), (epochs.At(tick), Top + Height + 4)), Figure.Text("tick", (epochs.At(tick), Top + Height + 18), epochs.Label(tick))];

    /// <summary>Stretched to the frame; the width of the lines is not.</summary>
    private XElement Lines(IEnumerable<(string Style, Curve Curve)> curves) => Tag("svg", With("y", Top), With("width", "100%"), With("height", Height),
        With("viewBox", "0 0 100 100"), With("preserveAspectRatio", "none"), curves.Select(drawn => Line(drawn.Style, drawn.Curve)));

    private XElement Line(string style, Curve curve) => Tag("g." + style,
        Tag("polygon.band", With("points", Path(curve.Points.Select(point => (point.Epoch, point.Low)).Concat(curve.Points.Reverse().Select(point => (point.Epoch, point.High)))))),
        Tag("polyline.line", With("vector-effect", "non-scaling-stroke"), With("points", Path(curve.Points.Select(point => (point.Epoch, point.Mean))))));

    private XElement? End(string style, Curve curve) => curve.Points.Count == 0 ? null : Tag("g." + style,
        Tag("title", $"{curve.Hardware}: {curve.Points[^1].Words} %"),
        Tag("circle.end", Across("cx", epochs.At(curve.Points[^1].Epoch)), With("cy", Y(curve.Points[^1].Mean)), With("r", 3.5)));

    private string Path(IEnumerable<(int Epoch, double Accuracy)> points) =>
        string.Join(' ', points.Select(point => $"{Short(100 * epochs.At(point.Epoch))},{Short(100 * (1 - accuracy.At(point.Accuracy)))}"));

    private double Y(double value) => Top + Height * (1 - accuracy.At(value));
}
