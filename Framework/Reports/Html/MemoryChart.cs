using System.Globalization;
using System.Xml.Linq;
using Modular.Reports.Figures;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// Accuracy against the memory of the weights: one dot with its interval each for the ideal and the complete hardware
/// of a study, with the number of the study in the table.
/// </summary>
internal sealed class MemoryChart
{
    private readonly IReadOnlyList<MemoryPoint> points;
    private readonly ChartFrame frame;
    private readonly double low;
    private readonly double high;

    /// <param name="points">The studies, at least two.</param>
    public MemoryChart(IReadOnlyList<MemoryPoint> points)
    {
        this.points = points;
        low = Math.Floor(points.Min(X) * 4) / 4;
        high = Math.Ceiling(points.Max(X) * 4) / 4;
        IEnumerable<Interval> accuracies = points.SelectMany(point => new[] { point.Ideal, point.Complete });
        frame = new ChartFrame(
            new Axis(low, high, 1),
            Axis.Around(accuracies.SelectMany(one => new[] { one.Low, one.Mean, one.High })),
            height: 260
        );
    }

    /// <summary>Draws the figure and attaches its numbers.</summary>
    public XElement Draw()
    {
        var words = new AltText(
            "Test accuracy against the memory of the weights, percent",
            string.Join(" ", points.Select(Description))
        );
        IEnumerable<XElement> axes = frame.Axes("memory of all trained parameters, bits", Decades(), Label);
        IEnumerable<object?> ideal = points.Select(point => Dot("costs", X(point) - Aside, point, point.Ideal));
        IEnumerable<object?> complete = points.Select(point => Dot("buys", X(point) + Aside, point, point.Complete));
        XElement drawing = Figure.Drawing(
            "memory-chart",
            words,
            frame.TotalHeight,
            axes,
            ideal,
            complete,
            points.Select(Name)
        );
        IEnumerable<string[]> numbers =
            from point in points
            from hardware in new[] { StudyPlan.Ideal, StudyPlan.All }
            let accuracy = point.Study.Accuracy(hardware)
            where accuracy.Count > 0
            select (string[])
                [$"{point.Number}", point.Study.Name, Numbers.Csv(point.Bits), hardware, .. Numbers.Csv(accuracy)];
        string[] header = ["number", "variant", "bits", "hardware", "accuracy", "accuracy_low", "accuracy_high"];
        return FigureNumbers.Attach(drawing, header, numbers);
    }

    /// <summary>
    /// The ticks, as logarithms: powers of ten, with 2 and 5 between them where fewer than two powers are on the axis.
    /// </summary>
    private IEnumerable<double> Decades()
    {
        double[] whole = [.. Range([1])];
        return whole.Length >= 2 ? whole : Range([1, 2, 5]);

        IEnumerable<double> Range(double[] leading) =>
            from power in Enumerable.Range((int)Math.Floor(low), (int)Math.Ceiling(high - Math.Floor(low)) + 1)
            from first in leading
            let place = power + Math.Log10(first)
            where place >= low - 1e-9 && place <= high + 1e-9
            select place;
    }

    private static double X(MemoryPoint point) => Math.Log10(point.Bits);

    private static string Label(double place) =>
        Math.Pow(10, place).ToString("0.#e+0", CultureInfo.InvariantCulture).Replace("e+", "e");

    private static string Description(MemoryPoint point)
    {
        string complete = point.Complete.Count == 0 ? "" : $", all imperfections {Numbers.Points(point.Complete)} %";
        return $"{point.Number}, {point.Study.Name}, {Measure.Number(point.Bits)} bits: ideal hardware "
            + $"{Numbers.Points(point.Ideal)} %{complete}.";
    }

    /// <summary>The distance of the two dots of a study from its place, so that neither hides the other.</summary>
    private double Aside => ChartFrame.Aside * (high - low);

    private XElement? Dot(string style, double place, MemoryPoint point, Interval accuracy)
    {
        if (accuracy.Count == 0)
            return null;
        XElement dot = Tag("g." + style, Tag("title", $"{point.Study.Name}: {Numbers.Points(accuracy)} %"));
        if (accuracy.Count > 1)
            dot.Add(frame.Whisker(place, accuracy.Low, accuracy.High));
        dot.Add(Figure.Dot(frame.At(place, accuracy.Mean), 4));
        return dot;
    }

    private XElement? Name(MemoryPoint point)
    {
        Interval shown = point.Ideal.Count > 0 ? point.Ideal : point.Complete;
        if (shown.Count == 0)
            return null;
        XElement name = Figure.Text("value", frame.At(X(point), shown.Mean), $"{point.Number}");
        name.Add(With("dx", 8), With("dy", -6));
        return name;
    }
}
