using System.Xml.Linq;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports.Html;

/// <summary>
/// A dot and an interval for every column of each ranked imperfection, on one axis in points of accuracy.
/// </summary>
internal static class RankingChart
{
    public static XElement Render(Ranking ranking)
    {
        IReadOnlyList<RankingColumn> columns = RankingColumn.For(ranking);
        IntervalRow[] rows =
        [
            .. ranking.Subjects.Select(subject => new IntervalRow(
                subject.Name,
                $"rank {subject.Ranks}",
                [.. columns.Select(column => (column.Style, column.Words(subject.Name), column.Of(subject)))]
            )),
        ];
        return new IntervalChart(rows, withZero: true, "points").Draw(
            "ranking-chart",
            ("What each imperfection costs, points of accuracy", Description(ranking, columns)),
            "points of test accuracy"
        );
    }

    private static string Description(Ranking ranking, IReadOnlyList<RankingColumn> columns) =>
        string.Join(
            " ",
            ranking.Subjects.Select(subject =>
                $"{subject.Name}, rank {subject.Ranks}: {string.Join(", ", columns.Select(column => $"{column.Heading} {Numbers.Points(column.Of(subject))}"))}."
            )
        );
}
