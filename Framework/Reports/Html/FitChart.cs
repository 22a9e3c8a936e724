using System.Globalization;
using System.Xml.Linq;
using Modular.Fits;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// Measured and simulated devices in one frame: conductance against pulses or what else was done, lines through the
/// medians, bands of the middle 90 %.
/// </summary>
internal sealed class FitChart
{
    private const double Top = 10;
    private const double Height = 260;
    private const double Foot = 40;

    private readonly IReadOnlyList<ResponseBand> measured;
    private readonly IReadOnlyList<ResponseBand> simulated;
    private readonly double unit;
    private readonly string name;
    private readonly Axis across;
    private readonly Axis conductance;

    public FitChart(MeasuredSeries series)
    {
        measured = series.Measured;
        simulated = series.Simulated;
        name = series.Across;
        ResponseBand[] all = [.. measured, .. simulated];
        unit = Math.Pow(1000, Math.Floor(Math.Log10(all.Max(band => band.High)) / 3));
        across = Axis.Around(measured.Select(band => band.Across));
        conductance = Axis.Around(all.SelectMany(band => new[] { band.Low / unit, band.High / unit }));
    }

    /// <summary>"uS".</summary>
    public string Unit => Measure.Format(unit, "S").Split(' ')[1];

    /// <param name="id">Unique on the page.</param>
    /// <param name="title">Read out in place of the drawing.</param>
    public XElement Draw(string id, string title) =>
        Figure.Drawing(
            id,
            (title, $"measured: {Ends(measured)} simulated: {Ends(simulated)}"),
            Top + Height + Foot,
            conductance.Ticks.Select(Row),
            across.Ticks.Select(Column),
            Lines(),
            Figure.Text("unit", (0.5, Top + Height + 35), name)
        );

    private string Ends(IReadOnlyList<ResponseBand> bands) =>
        bands.Count == 0
            ? "none."
            : $"median {Measure.Format(bands[0].Median, "S")} at {Place(bands[0])}, {Measure.Format(bands[^1].Median, "S")} at {Place(bands[^1])}, {name}.";

    /// <summary>Where it stands in the drawing, as text.</summary>
    public static string Place(ResponseBand band) => band.Across.ToString("G6", CultureInfo.InvariantCulture);

    private IEnumerable<XElement> Row(double tick)
    {
        double y = Top + Height * (1 - conductance.At(tick));
        XElement label = Figure.Text("tick.left", (0, y + 4), conductance.Label(tick));
        label.Add(With("dx", -8));
        return [Figure.Line("grid", (0, y), (1, y)), label];
    }

    private IEnumerable<XElement> Column(double tick) =>
        [
            Figure.Line("notch", (across.At(tick), Top + Height), (across.At(tick), Top + Height + 4)),
            Figure.Text("tick", (across.At(tick), Top + Height + 18), across.Label(tick)),
        ];

    /// <summary>Stretched to the frame; the width of the lines is not.</summary>
    private XElement Lines() =>
        Tag(
            "svg",
            With("y", Top),
            With("width", "100%"),
            With("height", Height),
            With("viewBox", "0 0 100 100"),
            With("preserveAspectRatio", "none"),
            Line("buys", measured),
            Line("costs", simulated)
        );

    private XElement Line(string style, IReadOnlyList<ResponseBand> bands) =>
        Tag(
            "g." + style,
            Tag(
                "polygon.band",
                With(
                    "points",
                    Path(
                        bands
                            .Select(band => (band.Across, band.Low))
                            .Concat(bands.Reverse().Select(band => (band.Across, band.High)))
                    )
                )
            ),
            Tag(
                "polyline.line",
                With("vector-effect", "non-scaling-stroke"),
                With("points", Path(bands.Select(band => (band.Across, band.Median))))
            )
        );

    private string Path(IEnumerable<(double Across, double Siemens)> points) =>
        string.Join(
            ' ',
            points.Select(point =>
                $"{Short(100 * across.At(point.Across))},{Short(100 * (1 - conductance.At(point.Siemens / unit)))}"
            )
        );
}
