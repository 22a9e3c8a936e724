using Modular.Studies;
using Modular.Text;

namespace Modular.Reports.Tables;

/// <summary>The table of ranking.csv: rank, imperfection and effects, the most important imperfection first.</summary>
internal static class RankingTable
{
    public static ReportTable Build(Ranking ranking)
    {
        IReadOnlyList<RankingColumn> effects = RankingColumn.For(ranking);
        bool isDrawn = ranking.How.Coalitions is { Exact: false };
        List<ReportColumn> columns =
        [
            ReportColumn.Number("rank"),
            ReportColumn.Name("imperfection"),
            .. effects.Select(effect => ReportColumn.Number($"{effect.Heading}, points [95 %]")),
        ];
        if (isDrawn)
            columns.Add(ReportColumn.Number("standard error of the drawing"));
        return new ReportTable
        {
            Caption = "The ranking, points of test accuracy with 95 % intervals (ranking.csv)",
            Columns = columns,
            Rows = [.. ranking.Subjects.Select(subject => Row(subject, effects, isDrawn))],
        };
    }

    private static ReportRow Row(RankedSubject subject, IReadOnlyList<RankingColumn> effects, bool isDrawn)
    {
        List<ReportCell> cells = [$"{subject.Ranks}", subject.Name];
        foreach (RankingColumn column in effects)
            cells.Add(Numbers.Points(column.Effect(subject)));
        if (isDrawn)
            cells.Add(Numbers.Two(subject.ShareError ?? double.NaN));
        return new ReportRow(cells);
    }
}
