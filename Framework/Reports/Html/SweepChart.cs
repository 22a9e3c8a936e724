using System.Xml.Linq;
using Modular.Runs.Variants;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// Accuracy against a swept number in one frame, on complete and on ideal hardware; all frames of an option have the
/// same axes.
/// </summary>
internal sealed class SweepChart
{
    private const double Top = 10;
    private const double Height = 190;
    private const double Foot = 40;
    private const double LogarithmicFrom = 20;
    private const int MostTicks = 8;

    private readonly string option;
    private readonly bool logarithmic;
    private readonly double[] values;
    private readonly Axis swept;
    private readonly Axis accuracy;

    /// <param name="option">Its dotted path.</param>
    /// <param name="studies">All of them; each has a number for the option.</param>
    public SweepChart(string option, IReadOnlyList<ComparedStudy> studies)
    {
        this.option = option;
        values = [.. studies.Select(Value).Distinct().Order()];
        logarithmic = values[0] > 0 && values[^1] / values[0] >= LogarithmicFrom;
        swept = new Axis(Scaled(values[0]), Scaled(values[^1]), 1);
        accuracy = Axis.Around(
            studies
                .SelectMany(study => Comparison.Hardware.Select(study.Accuracy))
                .SelectMany(interval => new[] { interval.Low, interval.Mean, interval.High }),
            ticks: 4
        );
    }

    /// <param name="id">Unique on the page.</param>
    /// <param name="name">What these studies have in common.</param>
    /// <param name="studies">Some, in the order of the option.</param>
    public XElement Draw(string id, string name, IReadOnlyList<ComparedStudy> studies) =>
        Figure.Drawing(
            id,
            ($"Test accuracy against {option}, {name}, percent", string.Join(" ", studies.Select(Description))),
            Top + Height + Foot,
            accuracy.Ticks.Select(Row),
            values.Where((_, i) => i % ((values.Length + MostTicks - 1) / MostTicks) == 0).Select(Column),
            Curve("costs", StudyPlan.Ideal, studies),
            Curve("buys", StudyPlan.All, studies),
            Figure.Text("unit", (0.5, Top + Height + 35), option)
        );

    private string Description(ComparedStudy study) =>
        $"{option} {Numbers.Size(Value(study))}: all imperfections {Numbers.Points(study.Accuracy(StudyPlan.All))} %, ideal hardware {Numbers.Points(study.Accuracy(StudyPlan.Ideal))} %.";

    private IEnumerable<XElement> Row(double tick)
    {
        XElement label = Figure.Text("tick.left", (0, Y(tick) + 4), accuracy.Label(tick));
        label.Add(With("dx", -8));
        return [Figure.Line("grid", (0, Y(tick)), (1, Y(tick))), label];
    }

    private IEnumerable<XElement> Column(double value) =>
        [
            Figure.Line("notch", (X(value), Top + Height), (X(value), Top + Height + 4)),
            Figure.Text("tick", (X(value), Top + Height + 18), Numbers.Size(value)),
        ];

    private XElement Curve(string style, string hardware, IReadOnlyList<ComparedStudy> studies)
    {
        (double X, Interval Interval)[] points =
        [
            .. studies
                .Select(study => (X(Value(study)), study.Accuracy(hardware)))
                .Where(point => point.Item2.Count > 0),
        ];
        return Tag(
            "g." + style,
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
                            points.Select(point =>
                                $"{Short(100 * point.X)},{Short(100 * (1 - accuracy.At(point.Interval.Mean)))}"
                            )
                        )
                    )
                )
            ),
            points.Select(point =>
                Tag(
                    "g",
                    Tag("title", $"{Numbers.Points(point.Interval)} %"),
                    point.Interval.Count > 1
                        ? Figure.Line("whisker", (point.X, Y(point.Interval.Low)), (point.X, Y(point.Interval.High)))
                        : null,
                    Tag("circle.dot", Across("cx", point.X), With("cy", Y(point.Interval.Mean)), With("r", 4))
                )
            )
        );
    }

    private double Value(ComparedStudy study) => Comparison.Number(study.Settings[option])!.Value;

    private double Scaled(double value) => logarithmic ? Math.Log10(value) : value;

    private double X(double value) => swept.At(Scaled(value));

    private double Y(double value) => Top + Height * (1 - accuracy.At(value));
}
