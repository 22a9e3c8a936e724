using System.Xml.Linq;
using Modular.Reports.Figures;
using Modular.Scenarios;
using Modular.Statistics;
using Modular.Studies.Tolerances;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// Loss against strength in one frame, alone and with the other imperfections. All frames of a study have the same
/// axes.
/// </summary>
internal sealed class ToleranceChart
{
    private readonly double asked;
    private readonly ChartFrame frame;

    public ToleranceChart(IReadOnlyList<Tolerance> tolerances)
    {
        asked = tolerances[0].Loss;
        IEnumerable<double> losses = tolerances.SelectMany(tolerance => tolerance.Losses).SelectMany(Ends);
        frame = new ChartFrame(
            Axis.Around(tolerances[0].Question.Strengths),
            Axis.Around(losses.Append(0).Append(asked))
        )
        {
            MarksZero = true,
        };
    }

    /// <param name="id">An id that is unique on the page.</param>
    /// <param name="contexts">The tolerances of one imperfection.</param>
    public XElement Draw(string id, IReadOnlyList<Tolerance> contexts)
    {
        string title = $"Points of accuracy lost against strength, {contexts[0].Question.Imperfection}";
        XElement drawing = Figure.Drawing(
            id,
            new AltText(title, string.Join(" ", contexts.Select(Description))),
            frame.TotalHeight,
            frame.Axes("strength, 1 as published"),
            frame.Level("asked", asked),
            contexts.Select(Curve)
        );
        IEnumerable<string[]> numbers = contexts.Where(tolerance => tolerance.Seeds > 0).SelectMany(NumbersOf);
        return FigureNumbers.Attach(
            drawing,
            ["imperfection", "context", "strength", "loss", "loss_low", "loss_high", "fit"],
            numbers
        );
    }

    private static IEnumerable<string[]> NumbersOf(Tolerance tolerance) =>
        tolerance.Question.Strengths.Select(
            (strength, k) =>
                (string[])
                    [
                        tolerance.Question.Imperfection,
                        tolerance.Question.Words,
                        Numbers.Csv(strength),
                        .. Numbers.Csv(tolerance.Losses[k]),
                        Numbers.Csv(tolerance.Fit[k]),
                    ]
        );

    private static IEnumerable<double> Ends(Interval interval) => [interval.Low, interval.Mean, interval.High];

    private static string Description(Tolerance tolerance)
    {
        IReadOnlyList<double> strengths = tolerance.Question.Strengths;
        IEnumerable<string> losses = Enumerable
            .Range(1, strengths.Count - 1)
            .Select(i => $"{Numbers.Points(tolerance.Losses[i])} at {Measure.Number(strengths[i])}");
        return $"{ToleranceText.Context(tolerance)}: {string.Join(", ", losses)}; "
            + $"tolerated strength {ToleranceText.Strength(tolerance)}.";
    }

    private XElement? Curve(Tolerance tolerance, int i)
    {
        if (tolerance.Seeds == 0)
            return null;
        IReadOnlyList<double> strengths = tolerance.Question.Strengths;
        IEnumerable<ChartPoint> fit = strengths.Select((strength, k) => new ChartPoint(strength, tolerance.Fit[k]));
        XElement curve = Tag(tolerance.Question.Context == ToleranceContext.Alone ? "g.costs" : "g.buys");
        curve.Add(frame.Stretched(frame.Line(fit)));
        for (int k = 1; k < strengths.Count; k++)
            curve.Add(Point(tolerance, k));
        curve.Add(Span(tolerance, isFirst: i == 0));
        return curve;
    }

    private XElement Point(Tolerance tolerance, int k)
    {
        double strength = tolerance.Question.Strengths[k];
        Interval loss = tolerance.Losses[k];
        string place =
            $"{tolerance.Question.Imperfection} {ToleranceText.Context(tolerance)} at {Measure.Number(strength)}";
        XElement point = Tag("g", Tag("title", $"{place}: {Numbers.Points(loss)} points lost"));
        if (loss.Count > 1)
            point.Add(frame.Whisker(strength, loss.Low, loss.High));
        point.Add(Figure.Dot(frame.At(strength, loss.Mean), 4));
        return point;
    }

    /// <summary>
    /// The interval of the tolerated strength, at the loss that is asked for. Those of two contexts are side by side.
    /// </summary>
    private XElement? Span(Tolerance tolerance, bool isFirst)
    {
        if (tolerance.Seeds < 2)
            return null;
        Place low = frame.At(Tried(tolerance, tolerance.Bounds.Low), asked);
        Place high = frame.At(Tried(tolerance, tolerance.Bounds.High), asked);
        double offset = isFirst ? -3 : 3;
        return Figure.Line("whisker", low with { Y = low.Y + offset }, high with { Y = high.Y + offset });
    }

    /// <summary>The end of an interval, limited to the strengths that were tried.</summary>
    private static double Tried(Tolerance tolerance, double end) =>
        Math.Clamp(end, tolerance.Question.Strengths[0], tolerance.Question.Strengths[^1]);
}
