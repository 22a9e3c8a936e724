using System.Xml.Linq;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// The effects of each imperfection after every epoch: one frame for each imperfection, in the order of the ranking.
/// </summary>
internal sealed class CourseFigure
{
    private readonly IReadOnlyList<EpochRanking> course;
    private readonly IReadOnlyList<RankingColumn> effects;
    private readonly CurveChart chart;

    private CourseFigure(StudyResults results)
    {
        course = results.Course;
        effects = RankingColumn.For(results.Ranking);
        Axis points = Reach([.. course.SelectMany(Effects).Where(interval => interval.Count > 0)]);
        chart = new CurveChart(Axis.Whole(course[0].Epoch, course[^1].Epoch), points)
        {
            Suffix = " points",
            Words = (first, last) =>
                $"{Numbers.Two(first.Mean)} points after epoch {first.At}, {Numbers.Two(last.Mean)} after epoch {last.At}",
        };
    }

    /// <summary>Renders the frames; empty where trials have no curves to compare.</summary>
    public static IEnumerable<XElement?> Render(StudyReport report)
    {
        if (report.Results.Course.Count == 0)
            return [];
        var figure = new CourseFigure(report.Results);
        IEnumerable<XElement> key = figure.effects.Select(effect => Figure.KeyLine(effect.Style, effect.Key));
        IEnumerable<XElement> frames = report.Results.Ranking.Subjects.Select(figure.Frame);
        return
        [
            Tag("h3", "The ranking after each epoch"),
            Figure.Key(key),
            .. Figure.Frames(frames),
            Tag("p.caption", Caption(report.Study)),
            HtmlTable.Behind(report.Course),
        ];
    }

    /// <summary>
    /// The common axis of all frames. It includes the means and 0, and the same length again on both sides for
    /// intervals, which may be very wide.
    /// </summary>
    private static Axis Reach(IReadOnlyList<Interval> intervals)
    {
        double low = intervals.Select(interval => interval.Mean).Append(0).Min();
        double high = intervals.Select(interval => interval.Mean).Append(0).Max();
        double span = high - low;
        IEnumerable<double> ends = intervals
            .SelectMany(interval => new[] { interval.Low, interval.High })
            .Where(double.IsFinite)
            .Select(end => Math.Clamp(end, low - span, high + span));
        return Axis.Around(ends.Concat([low, high]), ticks: 4);
    }

    private static string Caption(Study study)
    {
        string marks =
            study.Seeds == 1
                ? "Single differences: one seed gives no interval."
                : "Line: mean over seeds; band: its interval, epoch by epoch, cut off at the frame.";
        return marks
            + " All frames have the same axes. Where a line crosses 0, a shorter study would report the opposite.";
    }

    private IEnumerable<Interval> Effects(EpochRanking at) =>
        at.Ranking.Subjects.SelectMany(subject => effects.Select(effect => effect.Effect(subject)));

    private XElement Frame(RankedSubject subject, int i)
    {
        StyledCurve[] curves =
        [
            .. effects
                .Select(effect => new StyledCurve(effect.Style, Curve(subject.Name, effect)))
                .Where(drawn => drawn.Curve.Points.Count > 0),
        ];
        string title = $"What {subject.Name} does to the test accuracy after each epoch, points";
        return Figure.Frame(subject.Name, "points of test accuracy", chart.Draw($"course-{i}", title, curves));
    }

    private Curve Curve(string subject, RankingColumn effect)
    {
        var curve = new List<CurvePoint>();
        foreach (EpochRanking at in course)
        {
            Interval interval = effect.Effect(at.Subject(subject));
            if (interval.Count > 0)
                curve.Add(new CurvePoint(at.Epoch, interval.Mean, interval.Low, interval.High, interval.Count));
        }
        return new Curve(effect.Words(subject), curve);
    }
}
