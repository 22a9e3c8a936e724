using System.Xml.Linq;
using Modular.Fits;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// Measured and simulated devices in one frame: conductance against pulses or another treatment, lines through the
/// medians, and bands for the middle 90 %.
/// </summary>
internal sealed class FitChart
{
    /// <summary>The ratio of the greatest to the least median from which the vertical axis is logarithmic.</summary>
    private const double Wide = 100;

    private readonly IReadOnlyList<ResponseBand> measured;
    private readonly IReadOnlyList<ResponseBand> simulated;
    private readonly IReadOnlyList<IReadOnlyList<ResponseBand>> devices;
    private readonly bool isLogarithmic;
    private readonly double unit;
    private readonly string name;
    private readonly ChartFrame frame;

    public FitChart(MeasuredSeries series)
    {
        measured = series.Measured;
        simulated = series.Simulated;
        devices = simulated.Count == 0 ? series.Devices : [];
        name = series.Across;
        ResponseBand[] all = [.. measured, .. simulated, .. devices.SelectMany(device => device)];
        isLogarithmic = all.Max(band => band.High) > Wide * all.Min(band => band.Low);
        unit = isLogarithmic ? 1 : Math.Pow(1000, Math.Floor(Math.Log10(all.Max(band => band.High)) / 3));
        IEnumerable<double> ends = all.SelectMany(band => new[] { Up(band.Low), Up(band.High) });
        frame = new ChartFrame(Axis.Around(all.Select(band => band.Across)), Axis.Around(ends), height: 260);
    }

    /// <summary>The quantity of the vertical axis: "conductance, uS".</summary>
    public string Quantity =>
        isLogarithmic ? "log10 of the conductance in S" : $"conductance, {Measure.Format(unit, "S").Split(' ')[1]}";

    private double Up(double siemens) => isLogarithmic ? Math.Log10(siemens) : siemens / unit;

    /// <param name="id">An id that is unique on the page.</param>
    /// <param name="title">The title of the drawing.</param>
    public XElement Draw(string id, string title)
    {
        string model = simulated.Count == 0 ? "" : $" simulated: {Ends(simulated)}";
        string description = $"measured: {Ends(measured)}{model}";
        return Figure.Drawing(
            id,
            new AltText(title, description),
            frame.TotalHeight,
            frame.Axes(name),
            frame.Stretched([.. devices.Select(Device), .. Lines()])
        );
    }

    /// <summary>The place of a response on the horizontal axis, as text.</summary>
    public static string Place(ResponseBand band) => Measure.Number(band.Across, digits: 6);

    private string Ends(IReadOnlyList<ResponseBand> bands)
    {
        if (bands.Count == 0)
            return "none.";
        string first = $"{Measure.Format(bands[0].Median, "S")} at {Place(bands[0])}";
        string last = $"{Measure.Format(bands[^1].Median, "S")} at {Place(bands[^1])}";
        return $"median {first}, {last}, {name}.";
    }

    /// <summary>Lines of single devices, and bands where devices are not drawn one by one.</summary>
    private IEnumerable<XElement> Lines()
    {
        if (devices.Count == 0)
            yield return Line("buys", measured);
        if (simulated.Count > 0)
            yield return Line("costs", simulated);
    }

    private XElement Device(IReadOnlyList<ResponseBand> readings) =>
        Tag("g.devices", frame.Line(readings.Select(band => new ChartPoint(band.Across, Up(band.Median)))));

    private XElement Line(string style, IReadOnlyList<ResponseBand> bands)
    {
        ChartPoint Point(ResponseBand band, double siemens) => new(band.Across, Up(siemens));
        XElement middle = frame.Band(
            bands.Select(band => Point(band, band.Low)),
            bands.Select(band => Point(band, band.High))
        );
        return Tag("g." + style, middle, frame.Line(bands.Select(band => Point(band, band.Median))));
    }
}
