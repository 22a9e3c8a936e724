using System.Xml.Linq;
using Modular.Statistics;
using Modular.Studies.Tolerances;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// Loss against strength in one frame, alone and with others; all frames of a study have the same axes.
/// </summary>
internal sealed class ToleranceChart
{
    private const double Top = 10;
    private const double Height = 190;
    private const double Foot = 40;

    private readonly double asked;
    private readonly Axis strength;
    private readonly Axis loss;

    public ToleranceChart(IReadOnlyList<Tolerance> tolerances)
    {
        asked = tolerances[0].Loss;
        strength = Axis.Around(tolerances[0].Question.Strengths);
        loss = Axis.Around(
            tolerances
                .SelectMany(tolerance => tolerance.Losses)
                .SelectMany(interval => new[] { interval.Low, interval.Mean, interval.High })
                .Append(0)
                .Append(asked)
        );
    }

    /// <param name="id">Unique on the page.</param>
    /// <param name="contexts">Of one imperfection.</param>
    public XElement Draw(string id, IReadOnlyList<Tolerance> contexts) =>
        Figure.Drawing(
            id,
            (
                $"Points of accuracy lost against strength, {contexts[0].Question.Imperfection}",
                string.Join(" ", contexts.Select(Description))
            ),
            Top + Height + Foot,
            loss.Ticks.Select(Row),
            strength.Ticks.Select(Column),
            Figure.Line("asked", (0, Y(asked)), (1, Y(asked))),
            contexts.Select((tolerance, i) => Curve(tolerance, i)),
            Figure.Text("unit", (0.5, Top + Height + 35), "strength, 1 as published")
        );

    private static string Description(Tolerance tolerance) =>
        $"{ToleranceText.Context(tolerance)}: "
        + string.Join(
            ", ",
            tolerance
                .Question.Strengths.Zip(tolerance.Losses)
                .Skip(1)
                .Select(point => $"{Numbers.Points(point.Second)} at {Numbers.Size(point.First)}")
        )
        + $"; tolerated strength {ToleranceText.Strength(tolerance)}.";

    private IEnumerable<XElement> Row(double tick)
    {
        XElement label = Figure.Text("tick.left", (0, Y(tick) + 4), loss.Label(tick));
        label.Add(With("dx", -8));
        return [Figure.Line(Math.Abs(tick) < 1e-9 ? "zero" : "grid", (0, Y(tick)), (1, Y(tick))), label];
    }

    private IEnumerable<XElement> Column(double tick) =>
        [
            Figure.Line("notch", (strength.At(tick), Top + Height), (strength.At(tick), Top + Height + 4)),
            Figure.Text("tick", (strength.At(tick), Top + Height + 18), strength.Label(tick)),
        ];

    private XElement? Curve(Tolerance tolerance, int i) =>
        tolerance.Seeds == 0
            ? null
            : Tag(
                tolerance.Question.Context == Scenarios.ToleranceContext.Alone ? "g.costs" : "g.buys",
                Line(tolerance),
                tolerance
                    .Question.Strengths.Zip(tolerance.Losses)
                    .Skip(1)
                    .Select(point => Point(tolerance, point.First, point.Second)),
                Span(tolerance, i)
            );

    /// <summary>The fit, stretched to the frame; the width of the line is not.</summary>
    private XElement Line(Tolerance tolerance) =>
        Tag(
            "svg",
            With("y", Top),
            With("width", "100%"),
            With("height", Height),
            With("viewBox", "0 0 100 100"),
            With("preserveAspectRatio", "none"),
            Tag(
                "polyline.line",
                With("vector-effect", "non-scaling-stroke"),
                With(
                    "points",
                    string.Join(
                        ' ',
                        tolerance
                            .Question.Strengths.Zip(tolerance.Fit)
                            .Select(point =>
                                $"{Short(100 * strength.At(point.First))},{Short(100 * (1 - loss.At(point.Second)))}"
                            )
                    )
                )
            )
        );

    private XElement Point(Tolerance tolerance, double at, Interval interval) =>
        Tag(
            "g",
            Tag(
                "title",
                $"{tolerance.Question.Imperfection} {ToleranceText.Context(tolerance)} at {Numbers.Size(at)}: {Numbers.Points(interval)} points lost"
            ),
            interval.Count > 1
                ? Figure.Line("whisker", (strength.At(at), Y(interval.Low)), (strength.At(at), Y(interval.High)))
                : null,
            Tag("circle.dot", Across("cx", strength.At(at)), With("cy", Y(interval.Mean)), With("r", 4))
        );

    /// <summary>The interval of the tolerated strength, at the loss asked for; two contexts lie side by side.</summary>
    private XElement? Span(Tolerance tolerance, int i)
    {
        if (tolerance.Seeds < 2)
            return null;
        double Within(double end) =>
            strength.At(Math.Clamp(end, tolerance.Question.Strengths[0], tolerance.Question.Strengths[^1]));
        double y = Y(asked) + (i == 0 ? -3 : 3);
        return Figure.Line("whisker", (Within(tolerance.Bounds.Low), y), (Within(tolerance.Bounds.High), y));
    }

    private double Y(double value) => Top + Height * (1 - loss.At(value));
}
