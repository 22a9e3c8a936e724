using System.Xml.Linq;
using Modular.Studies;
using Modular.Studies.Statistics;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>A dot and an interval for every column of each ranked imperfection, on one axis in points of accuracy.</summary>
internal sealed class RankingChart
{
    private const double Head = 30, Line = 16, Foot = 40;
    private const int LongestName = 34, Tall = 8;

    private readonly Ranking ranking;
    private readonly Axis axis;
    private readonly IReadOnlyList<RankingColumn> columns;
    private readonly double top, bottom;

    private RankingChart(Ranking ranking)
    {
        this.ranking = ranking;
        columns = RankingColumn.For(ranking);
        axis = Axis.Around(ranking.Subjects.SelectMany(subject => columns.SelectMany(column => Ends(column.Of(subject)))).Append(0), ticks: 6);
        top = ranking.Subjects.Count > Tall ? 24 : 4;
        bottom = top + Row * ranking.Subjects.Count + 4;
    }

    /// <summary>Height of a subject: its name, then a line for each column.</summary>
    private double Row => Head + Line * columns.Count;

    public static XElement Of(Ranking ranking) => new RankingChart(ranking).Draw();

    private XElement Draw() => Figure.Drawing("ranking-chart", ("What each imperfection costs, points of accuracy", Description()), bottom + Foot,
        axis.Ticks.Select(Grid), ranking.Subjects.Select(Mark), Figure.Text("unit", (0.5, bottom + 36), "points of test accuracy"));

    private string Description() => ranking.Subjects.Count == 0 ? "Nothing was ranked." : string.Join(" ", ranking.Subjects.Select(subject =>
        $"{subject.Name}, rank {subject.Ranks}: {string.Join(", ", columns.Select(column => $"{column.Heading} {Numbers.Points(column.Of(subject))}"))}."));

    /// <summary>A tall chart has its numbers on top, too.</summary>
    private IEnumerable<XElement> Grid(double tick)
    {
        double x = axis.At(tick);
        yield return Figure.Line(Math.Abs(tick) < 1e-9 ? "zero" : "grid", (x, top), (x, bottom));
        yield return Figure.Text("tick", (x, bottom + 17), axis.Label(tick));
        if (ranking.Subjects.Count > Tall) yield return Figure.Text("tick", (x, top - 8), axis.Label(tick));
    }

    private IEnumerable<XElement> Mark(RankedSubject subject, int i) =>
    [
        Tag("text.name", Across("x", 0), With("y", top + Row * i + 16), With("dx", 10), Tag("title", subject.Name), Cut(subject.Name), Tag("tspan.rank", With("dx", 10), $"rank {subject.Ranks}")),
        .. columns.Select((column, k) => Column(column.Style, column.Words(subject.Name), column.Of(subject), top + Row * i + 32 + Line * k)),
    ];

    private XElement Column(string name, string words, Interval interval, double y) => interval.Count == 0
        ? Tag("text.nothing." + name, Across("x", 0), With("dx", 10), With("y", y + 4), $"{words}: no pair of trials yet")
        : Tag("g." + name, Tag("title", $"{words} {Numbers.Points(interval)} points"), interval.Count > 1 ? Whisker(interval, y) : null, Dot(name, axis.At(interval.Mean), y));

    private IEnumerable<XElement> Whisker(Interval interval, double y)
    {
        (double low, double high) = (axis.At(interval.Low), axis.At(interval.High));
        return [Figure.Line("whisker", (low, y), (high, y)), Figure.Line("whisker", (low, y - 4), (low, y + 4)), Figure.Line("whisker", (high, y - 4), (high, y + 4))];
    }

    /// <summary>Told apart by shape, too: a full disc buys, a ring costs, a square is a share.</summary>
    private static XElement Dot(string name, double x, double y) => name == "share" ? Square(x, y) : Tag("circle.dot", Across("cx", x), With("cy", y), With("r", name == "buys" ? 6 : 5));

    private static XElement Square(double x, double y) =>
        Tag("svg.dot", Across("x", x), With("y", y), With("overflow", "visible"), Tag("rect.dot", With("x", -5), With("y", -5), With("width", 10), With("height", 10)));

    private static IEnumerable<double> Ends(Interval interval) => [interval.Low, interval.Mean, interval.High];

    private static string Cut(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}
