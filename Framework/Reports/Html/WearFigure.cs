using System.Xml.Linq;
using Modular.Studies;
using Modular.Text;
using Modular.Trials;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// The distribution of pulses and SET operations over devices, on ideal and on complete hardware: the count that a
/// share of the devices does not exceed.
/// </summary>
internal static class WearFigure
{
    /// <summary>
    /// Renders the figure; null where no trial of these kept the distribution, or where all devices have the same
    /// count.
    /// </summary>
    public static XElement? Render(IEnumerable<Outcome> outcomes)
    {
        const string caption =
            "Distribution over devices: the count that so many percent of them do not exceed, ideal hardware solid, "
            + "complete hardware dashed. Line: mean over seeds; band: from the lowest to the highest seed.";
        Outcome[] worn = [.. outcomes.Where(IsShown)];
        XElement?[] frames = [Frame("pulses", worn, wear => wear.Pulses), Frame("SETs", worn, wear => wear.Sets)];
        if (frames.All(frame => frame is null))
            return null;
        return Tag("div", Tag("div.frames", frames), Tag("p.caption", caption));
    }

    private static bool IsShown(Outcome outcome) =>
        outcome.Wear is not null && outcome.Hardware is StudyPlan.Ideal or StudyPlan.All;

    private static XElement? Frame(string what, IEnumerable<Outcome> outcomes, Func<DeviceWear, CountSpread?> count)
    {
        IEnumerable<IGrouping<string, IReadOnlyList<int>>> hardware =
            from outcome in outcomes
            let quantiles = count(outcome.Wear!)?.Quantiles
            where quantiles is not null
            group quantiles by outcome.Hardware;
        StyledCurve[] curves = [.. hardware.Select(Curve)];
        CurvePoint[] points = [.. curves.SelectMany(drawn => drawn.Curve.Points)];
        if (points.Length == 0 || points.Max(point => point.High) == points.Min(point => point.Low))
            return null;
        XElement drawing = Chart(what, points)
            .Draw($"wear-{what}", $"{what} of a device against the share of devices", curves);
        return Figure.Frame(what, "count of a device in a trial", drawing);
    }

    private static StyledCurve Curve(IGrouping<string, IReadOnlyList<int>> seeds) =>
        new(seeds.Key, new Curve(seeds.Key, Points([.. seeds])));

    private static CurveChart Chart(string what, IEnumerable<CurvePoint> points)
    {
        IEnumerable<double> ends = points.SelectMany(point => new[] { point.Low, point.High });
        return new CurveChart(Axis.Whole(0, 100), Axis.Around(ends, ticks: 4))
        {
            Unit = "devices, %",
            Suffix = $" {what}",
            Words = (first, last) => $"from {Numbers.Two(first.Mean)} to {Numbers.Two(last.Mean)} {what} of a device",
        };
    }

    private static CurvePoint[] Points(IReadOnlyList<IReadOnlyList<int>> seeds) =>
        [.. Enumerable.Range(0, seeds[0].Count).Select(i => Point(i, seeds))];

    private static CurvePoint Point(int i, IEnumerable<IReadOnlyList<int>> seeds) =>
        CurvePoint.FromSeeds(CountSpread.Step * i, [.. seeds.Select(seed => (double)seed[i])]);
}
