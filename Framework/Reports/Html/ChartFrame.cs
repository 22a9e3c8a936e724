using System.Xml.Linq;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// The frame of a chart: grid lines with numbers at the left, ticks with numbers below, and an area for lines and bands
/// that is stretched to the width of the page.
/// </summary>
/// <param name="across">The horizontal axis, below the area.</param>
/// <param name="up">The vertical axis, at the left of the area.</param>
/// <param name="height">The height of the area, pixels.</param>
internal sealed class ChartFrame(Axis across, Axis up, double height = 190)
{
    /// <summary>The distance of two marks at the same place from that place, as a fraction of the width.</summary>
    public const double Aside = 0.006;

    private const double Top = 10;
    private const double Foot = 40;

    private readonly double bottom = Top + height;

    /// <summary>The height of the whole drawing, pixels.</summary>
    public double TotalHeight => bottom + Foot;

    /// <summary>Whether the grid line at 0 is emphasized.</summary>
    public bool MarksZero { get; init; }

    /// <summary>The place of a value of the vertical axis, pixels from the top.</summary>
    public double Y(double value) => Top + height * (1 - up.At(value));

    /// <summary>The place of a point in the drawing.</summary>
    public Place At(double x, double y) => new(across.At(x), Y(y));

    /// <summary>The grid lines, the numbers of both axes, and the name of the horizontal axis.</summary>
    public IEnumerable<XElement> Axes(string unit) =>
        [
            .. up.Ticks.SelectMany(GridLine),
            .. across.Ticks.SelectMany(tick => Notch(tick, across.Label(tick))),
            Unit(unit),
        ];

    /// <summary>The same with given ticks and labels on the horizontal axis.</summary>
    public IEnumerable<XElement> Axes(string unit, IEnumerable<double> places, Func<double, string> label) =>
        [.. up.Ticks.SelectMany(GridLine), .. places.SelectMany(place => Notch(place, label(place))), Unit(unit)];

    /// <summary>A horizontal line from edge to edge at a value of the vertical axis.</summary>
    public XElement Level(string style, double value) =>
        Figure.Line(style, new Place(0, Y(value)), new Place(1, Y(value)));

    /// <summary>A vertical line at a place of the horizontal axis, between two values of the vertical axis.</summary>
    public XElement Whisker(double x, double low, double high) => Figure.Line("whisker", At(x, low), At(x, high));

    /// <summary>The stretched area. The width of its lines is not stretched.</summary>
    public XElement Stretched(params IEnumerable<XElement> shapes)
    {
        XElement area = Tag("svg", With("y", Top), With("width", "100%"), With("height", height));
        area.Add(With("viewBox", "0 0 100 100"), With("preserveAspectRatio", "none"));
        area.Add(shapes);
        return area;
    }

    /// <summary>A line through points, for the stretched area.</summary>
    public XElement Line(IEnumerable<ChartPoint> points) =>
        Tag("polyline.line", With("vector-effect", "non-scaling-stroke"), With("points", Path(points)));

    /// <summary>A band between its lower and its upper edge, for the stretched area.</summary>
    public XElement Band(IEnumerable<ChartPoint> lower, IEnumerable<ChartPoint> upper) =>
        Tag("polygon.band", With("points", Path(lower.Concat(upper.Reverse()))));

    private string Path(IEnumerable<ChartPoint> points) => string.Join(' ', points.Select(Corner));

    private string Corner(ChartPoint point)
    {
        string x = Short(100 * across.At(point.Across));
        string y = Short(100 * (1 - up.At(point.Up)));
        return $"{x},{y}";
    }

    private IEnumerable<XElement> GridLine(double tick)
    {
        XElement label = Figure.Text("tick.left", new Place(0, Y(tick) + 4), up.Label(tick));
        label.Add(With("dx", -8));
        bool isZero = MarksZero && Math.Abs(tick) < 1e-9;
        return [Level(isZero ? "zero" : "grid", tick), label];
    }

    private IEnumerable<XElement> Notch(double place, string label)
    {
        double x = across.At(place);
        return
        [
            Figure.Line("notch", new Place(x, bottom), new Place(x, bottom + 4)),
            Figure.Text("tick", new Place(x, bottom + 18), label),
        ];
    }

    private XElement Unit(string unit) => Figure.Text("unit", new Place(0.5, bottom + 35), unit);
}
