using Modular.Studies;
using Modular.Text;

namespace Modular.Reports.Tables;

/// <summary>The table of ranking.csv: rank, imperfection and effects, the most important imperfection first.</summary>
internal static class RankingTable
{
    public static ReportTable Build(Ranking ranking)
    {
        IReadOnlyList<RankingColumn> effects = RankingColumn.For(ranking);
        List<ReportColumn> columns =
        [
            ReportColumn.Number("rank"),
            ReportColumn.Name("imperfection"),
            .. effects.Select(effect => ReportColumn.Number($"{effect.Heading}, points [95 %]")),
        ];
        if (IsDrawn(ranking))
            columns.Add(ReportColumn.Number("standard error of the drawing"));
        if (IsCorrected(ranking))
            columns.Add(ReportColumn.Number($"{effects[0].Heading}, corrected for the stop"));
        if (ranking.How.Margin is double margin)
            columns.Add(ReportColumn.Text($"within {Phrases.Points(margin)} of 0"));
        return new ReportTable
        {
            Caption = "The ranking, points of test accuracy with 95 % intervals (ranking.csv)",
            Columns = columns,
            Rows = [.. ranking.Subjects.Select(subject => Row(ranking, subject, effects))],
        };
    }

    private static ReportRow Row(Ranking ranking, RankedSubject subject, IReadOnlyList<RankingColumn> effects)
    {
        List<ReportCell> cells = [$"{subject.Ranks}", subject.Name];
        foreach (RankingColumn column in effects)
            cells.Add(Numbers.Points(column.Effect(subject)));
        if (IsDrawn(ranking))
            cells.Add(Numbers.Two(subject.ShareError ?? double.NaN));
        if (IsCorrected(ranking))
            cells.Add(Numbers.Two(subject.Corrected ?? double.NaN));
        if (subject.IsWithinMargin is bool isWithin)
            cells.Add(isWithin ? "yes" : "not shown");
        return new ReportRow(cells);
    }

    private static bool IsDrawn(Ranking ranking) => ranking.How.Drawn is not null;

    private static bool IsCorrected(Ranking ranking) => ranking.Subjects.Any(subject => subject.Corrected is not null);
}
