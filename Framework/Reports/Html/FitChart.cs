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
    private readonly IReadOnlyList<ResponseBand> measured;
    private readonly IReadOnlyList<ResponseBand> simulated;
    private readonly double unit;
    private readonly string name;
    private readonly ChartFrame frame;

    public FitChart(MeasuredSeries series)
    {
        measured = series.Measured;
        simulated = series.Simulated;
        name = series.Across;
        ResponseBand[] all = [.. measured, .. simulated];
        unit = Math.Pow(1000, Math.Floor(Math.Log10(all.Max(band => band.High)) / 3));
        IEnumerable<double> ends = all.SelectMany(band => new[] { band.Low / unit, band.High / unit });
        frame = new ChartFrame(Axis.Around(measured.Select(band => band.Across)), Axis.Around(ends), height: 260);
    }

    /// <summary>The unit of the axis at the left: "uS".</summary>
    public string Unit => Measure.Format(unit, "S").Split(' ')[1];

    /// <param name="id">An id that is unique on the page.</param>
    /// <param name="title">What the drawing shows.</param>
    public XElement Draw(string id, string title)
    {
        string description = $"measured: {Ends(measured)} simulated: {Ends(simulated)}";
        return Figure.Drawing(
            id,
            new AltText(title, description),
            frame.TotalHeight,
            frame.Axes(name),
            frame.Stretched(Line("buys", measured), Line("costs", simulated))
        );
    }

    /// <summary>Where a response lies on the axis below, as text.</summary>
    public static string Place(ResponseBand band) => Measure.Number(band.Across, digits: 6);

    private string Ends(IReadOnlyList<ResponseBand> bands)
    {
        if (bands.Count == 0)
            return "none.";
        string first = $"{Measure.Format(bands[0].Median, "S")} at {Place(bands[0])}";
        string last = $"{Measure.Format(bands[^1].Median, "S")} at {Place(bands[^1])}";
        return $"median {first}, {last}, {name}.";
    }

    private XElement Line(string style, IReadOnlyList<ResponseBand> bands)
    {
        ChartPoint Point(ResponseBand band, double siemens) => new(band.Across, siemens / unit);
        XElement middle = frame.Band(
            bands.Select(band => Point(band, band.Low)),
            bands.Select(band => Point(band, band.High))
        );
        return Tag("g." + style, middle, frame.Line(bands.Select(band => Point(band, band.Median))));
    }
}
