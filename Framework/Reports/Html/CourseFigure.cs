using System.Xml.Linq;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// What each imperfection buys and costs after every epoch: a frame for each, in the order of the ranking.
/// </summary>
internal sealed class CourseFigure
{
    private readonly IReadOnlyList<EpochRanking> course;
    private readonly IReadOnlyList<RankingColumn> columns;
    private readonly Axis points;

    private CourseFigure(IReadOnlyList<EpochRanking> course, IReadOnlyList<RankingColumn> columns)
    {
        this.course = course;
        this.columns = columns;
        points = Reach([
            .. course
                .SelectMany(at =>
                    at.Ranking.Subjects.SelectMany(subject => columns.Select(column => column.Of(subject)))
                )
                .Where(interval => interval.Count > 0),
        ]);
    }

    /// <summary>Nothing where trials have no curves to compare.</summary>
    public static IEnumerable<XElement> Render(ReportModel account)
    {
        if (account.Course.Count == 0)
            return [];
        var figure = new CourseFigure(account.Course, RankingColumn.For(account.Ranking));
        return
        [
            Tag("h3", "The ranking after each epoch"),
            Key(figure.columns),
            .. CurveSection.Frames(account.Ranking.Subjects.Select(figure.Frame)),
            Tag("p.caption", Caption(account)),
            figure.Behind(account.Ranking),
        ];
    }

    /// <summary>
    /// As far as the means, 0 among them, and as much again on both sides for intervals, which may be very wide.
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

    private static XElement Key(IEnumerable<RankingColumn> columns) =>
        Tag(
            "p.key",
            With("aria-hidden", "true"),
            columns.Select(column => CurveSection.Sample(column.Style, column.Key))
        );

    private static string Caption(ReportModel account) =>
        (
            account.Study.Seeds == 1
                ? "Single differences: one seed gives no interval."
                : "Line: mean over seeds; band: its interval, epoch by epoch, cut off at the frame."
        )
        + " All frames have the same axes. Where a line crosses 0, a study that stops before tells the opposite of one that goes on.";

    private XElement Frame(RankedSubject subject, int i)
    {
        var chart = new CurveChart(Axis.Whole(course[0].Epoch, course[^1].Epoch), points)
        {
            Suffix = " points",
            Words = (first, last) =>
                $"{Numbers.Two(first.Mean)} points after epoch {first.At}, {Numbers.Two(last.Mean)} after epoch {last.At}",
        };
        return Tag(
            "figure",
            Tag("figcaption", Tag("strong", subject.Name), ", points of test accuracy"),
            chart.Draw(
                $"course-{i}",
                $"What {subject.Name} does to the test accuracy after each epoch, points",
                [
                    .. columns
                        .Select(column => (column.Style, Curve(subject.Name, column)))
                        .Where(drawn => drawn.Item2.Points.Count > 0),
                ]
            )
        );
    }

    private Curve Curve(string name, RankingColumn column) =>
        new(
            column.Words(name),
            [
                .. course
                    .Select(at => (at.Epoch, Points: column.Of(at.Subject(name))))
                    .Where(at => at.Points.Count > 0)
                    .Select(at => Point(at.Epoch, at.Points)),
            ]
        );

    private CurvePoint Point(int epoch, Interval interval) =>
        interval.Count == 1
            ? new CurvePoint(epoch, interval.Mean, interval.Mean, interval.Mean, 1)
            : new CurvePoint(
                epoch,
                interval.Mean,
                Math.Clamp(interval.Low, points.Min, points.Max),
                Math.Clamp(interval.High, points.Min, points.Max),
                interval.Count
            );

    private XElement Behind(Ranking ranking) =>
        Figure.Folded(
            "The numbers",
            open: false,
            Figure.Table(
                "What each imperfection buys and costs after each epoch, points of test accuracy with their intervals (ranking-by-epoch.csv)",
                [
                    Figure.Column("epoch", number: true),
                    .. Each(ranking, (name, column) => Figure.Column(column.Words(name), number: true)),
                ],
                course.Select(at =>
                    Tag(
                        "tr",
                        Tag("td.number", $"{at.Epoch}"),
                        Each(ranking, (name, column) => Tag("td.number", Numbers.Points(column.Of(at.Subject(name)))))
                    )
                )
            )
        );

    private IEnumerable<XElement> Each(Ranking ranking, Func<string, RankingColumn, XElement> cell) =>
        ranking.Subjects.SelectMany(subject => columns.Select(column => cell(subject.Name, column)));
}
