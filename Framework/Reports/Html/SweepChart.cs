using System.Xml.Linq;
using Modular.Reports.Figures;
using Modular.Runs.Variants;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// Accuracy against a swept number in one frame, on complete and on ideal hardware. All frames of an option have the
/// same axes. Numbers that span a factor of twenty are on a logarithmic axis.
/// </summary>
internal sealed class SweepChart
{
    private const double LogarithmicFrom = 20;
    private const int MostTicks = 8;

    private readonly string option;
    private readonly bool isLogarithmic;
    private readonly double[] values;
    private readonly ChartFrame frame;

    /// <param name="option">The dotted path of the option.</param>
    /// <param name="studies">All studies; each has a number for the option.</param>
    public SweepChart(string option, IReadOnlyList<ComparedStudy> studies)
    {
        this.option = option;
        values = [.. studies.Select(Value).Distinct().Order()];
        isLogarithmic = values[0] > 0 && values[^1] / values[0] >= LogarithmicFrom;
        IEnumerable<Interval> accuracies =
            from study in studies
            from hardware in Comparison.Hardware
            select study.Accuracy(hardware);
        frame = new ChartFrame(
            new Axis(Scaled(values[0]), Scaled(values[^1]), 1),
            Axis.Around(accuracies.SelectMany(Ends), ticks: 4)
        );
    }

    /// <param name="id">An id that is unique on the page.</param>
    /// <param name="name">The settings that these studies have in common.</param>
    /// <param name="studies">Some of the studies, in the order of the option's values.</param>
    public XElement Draw(string id, string name, IReadOnlyList<ComparedStudy> studies)
    {
        string title = $"Test accuracy against {option}, {name}, percent";
        int every = (values.Length + MostTicks - 1) / MostTicks;
        IEnumerable<double> ticks = values.Where((_, i) => i % every == 0);
        var words = new AltText(title, string.Join(" ", studies.Select(Description)));
        XElement drawing = Figure.Drawing(
            id,
            words,
            frame.TotalHeight,
            frame.Axes(option, ticks.Select(Scaled), Label),
            Curve("costs", -Aside, StudyPlan.Ideal, studies),
            Curve("buys", Aside, StudyPlan.All, studies)
        );
        IEnumerable<string[]> numbers =
            from study in studies
            from hardware in Comparison.Hardware
            select (string[])[study.Name, study.Settings[option], hardware, .. Numbers.Csv(study.Accuracy(hardware))];
        string[] header = ["variant", option, "hardware", "accuracy", "accuracy_low", "accuracy_high"];
        return FigureNumbers.Attach(drawing, header, numbers);
    }

    private static IEnumerable<double> Ends(Interval interval) => [interval.Low, interval.Mean, interval.High];

    private string Description(ComparedStudy study)
    {
        string all = Numbers.Points(study.Accuracy(StudyPlan.All));
        string ideal = Numbers.Points(study.Accuracy(StudyPlan.Ideal));
        return $"{option} {Measure.Number(Value(study))}: all imperfections {all} %, ideal hardware {ideal} %.";
    }

    /// <summary>
    /// The distance of the two curves from the places of their values, so that neither hides the other.
    /// </summary>
    private double Aside => ChartFrame.Aside * (Scaled(values[^1]) - Scaled(values[0]));

    private XElement Curve(string style, double aside, string hardware, IEnumerable<ComparedStudy> studies)
    {
        ComparedStudy[] known = [.. studies.Where(study => study.Accuracy(hardware).Count > 0)];
        IEnumerable<ChartPoint> means = known.Select(study => new ChartPoint(
            X(study) + aside,
            study.Accuracy(hardware).Mean
        ));
        XElement curve = Tag("g." + style, frame.Stretched(frame.Line(means)));
        foreach (ComparedStudy study in known)
            curve.Add(Point(X(study) + aside, study.Accuracy(hardware)));
        return curve;
    }

    private XElement Point(double x, Interval accuracy)
    {
        XElement point = Tag("g", Tag("title", $"{Numbers.Points(accuracy)} %"));
        if (accuracy.Count > 1)
            point.Add(frame.Whisker(x, accuracy.Low, accuracy.High));
        point.Add(Figure.Dot(frame.At(x, accuracy.Mean), 4));
        return point;
    }

    private double Value(ComparedStudy study) => Comparison.Number(study.Settings[option])!.Value;

    private double X(ComparedStudy study) => Scaled(Value(study));

    private double Scaled(double value) => isLogarithmic ? Math.Log10(value) : value;

    private string Label(double scaled) => Measure.Number(isLogarithmic ? Math.Pow(10, scaled) : scaled);
}
