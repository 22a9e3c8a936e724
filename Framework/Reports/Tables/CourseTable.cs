using Modular.Studies;
using Modular.Text;

namespace Modular.Reports.Tables;

/// <summary>The effects of every imperfection after each epoch, in the order of the ranking.</summary>
internal static class CourseTable
{
    /// <summary>Builds the table; null where there are no learning curves to compare.</summary>
    public static ReportTable? Build(StudyResults results)
    {
        if (results.Course.Count == 0)
            return null;
        IReadOnlyList<RankingColumn> effects = RankingColumn.For(results.Ranking);
        IEnumerable<string> headings =
            from subject in results.Ranking.Subjects
            from effect in effects
            select effect.Words(subject.Name);
        return new ReportTable
        {
            Caption =
                "What each imperfection buys and costs after each epoch, points of test accuracy with their intervals "
                + "(ranking-by-epoch.csv)",
            Columns = [ReportColumn.Name("epoch"), .. headings.Select(ReportColumn.Number)],
            Rows = [.. results.Course.Select(at => Row(at, results.Ranking, effects))],
        };
    }

    private static ReportRow Row(EpochRanking at, Ranking ranking, IReadOnlyList<RankingColumn> effects)
    {
        List<ReportCell> cells = [$"{at.Epoch}"];
        foreach (RankedSubject subject in ranking.Subjects)
        foreach (RankingColumn effect in effects)
            cells.Add(Numbers.Points(effect.Effect(at.Subject(subject.Name))));
        return new ReportRow(cells);
    }
}
