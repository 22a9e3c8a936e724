using System.Xml.Linq;
using Modular.Studies;
using Modular.Text;
using Modular.Trials;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// How pulses and SETs are spread over devices, on ideal and on complete hardware: the count that a share of the
/// devices does not exceed.
/// </summary>
internal static class WearFigure
{
    /// <summary>Null where no trial of these kept the spread, or where nothing differs between devices.</summary>
    public static XElement? Render(IEnumerable<Outcome> outcomes)
    {
        Outcome[] worn =
        [
            .. outcomes.Where(outcome =>
                outcome.Wear is not null && outcome.Hardware is StudyPlan.Ideal or StudyPlan.All
            ),
        ];
        XElement[] frames =
        [
            .. new[]
            {
                Frame("pulses", worn, wear => wear.Pulses),
                Frame("SETs", worn, wear => wear.Sets),
            }.OfType<XElement>(),
        ];
        return frames.Length == 0
            ? null
            : Tag(
                "div",
                Tag("div.frames", frames),
                Tag(
                    "p.caption",
                    "Distribution over devices: the count that so many percent of them do not exceed, ideal hardware solid, complete hardware dashed. Line: mean over seeds; band: from the lowest to the highest seed."
                )
            );
    }

    private static XElement? Frame(string what, IEnumerable<Outcome> outcomes, Func<DeviceWear, CountSpread?> count)
    {
        Curve[] curves =
        [
            .. outcomes
                .Where(outcome => count(outcome.Wear!)?.Quantiles is not null)
                .GroupBy(outcome => outcome.Hardware, outcome => count(outcome.Wear!)!.Quantiles!)
                .Select(seeds => new Curve(seeds.Key, Points([.. seeds]))),
        ];
        CurvePoint[] points = [.. curves.SelectMany(curve => curve.Points)];
        if (points.Length == 0 || points.Max(point => point.High) == points.Min(point => point.Low))
            return null;
        var chart = new CurveChart(
            Axis.Whole(0, 100),
            Axis.Around(points.SelectMany(point => new[] { point.Low, point.High }), ticks: 4)
        )
        {
            Unit = "devices, %",
            Suffix = $" {what}",
            Words = (first, last) => $"from {Numbers.Two(first.Mean)} to {Numbers.Two(last.Mean)} {what} of a device",
        };
        return Tag(
            "figure",
            Tag("figcaption", Tag("strong", what), " of a device in a trial"),
            chart.Draw(
                $"wear-{what}",
                $"{what} of a device against the share of devices",
                [.. curves.Select(curve => (curve.Hardware, curve))]
            )
        );
    }

    private static CurvePoint[] Points(IReadOnlyList<IReadOnlyList<int>> seeds) =>
        [
            .. Enumerable
                .Range(0, seeds[0].Count)
                .Select(i => CurvePoint.FromSeeds(CountSpread.Step * i, [.. seeds.Select(seed => (double)seed[i])])),
        ];
}
