using Modular.Runs.Variants;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports.Tables;

/// <summary>The rankings of several studies: one row for each study, and one column for each imperfection.</summary>
internal static class RankComparisonTable
{
    public static ReportTable Build(Comparison comparison)
    {
        string[] names =
        [
            .. comparison
                .Studies.SelectMany(study => study.Ranking.Subjects)
                .Select(subject => subject.Name)
                .Distinct(),
        ];
        return new ReportTable
        {
            Caption =
                "The rank, and the points that decide it: what fixing the imperfection buys, its Shapley value or what it "
                + "costs alone, as the study asks (ranking.csv)",
            Columns = [ReportColumn.Name("study"), .. names.Select(ReportColumn.Number)],
            Rows = [.. comparison.Studies.Select(study => Row(study, names))],
        };
    }

    private static ReportRow Row(ComparedStudy study, IEnumerable<string> names)
    {
        List<ReportCell> cells = [study.Name];
        foreach (string name in names)
            cells.Add(Rank(study, name));
        return new ReportRow(cells);
    }

    private static string Rank(ComparedStudy study, string name)
    {
        RankedSubject? subject = study.Ranking.Subjects.FirstOrDefault(subject => subject.Name == name);
        if (subject is null)
            return "";
        return $"{subject.Ranks}: {Numbers.Points(study.Ranking.Decides(subject))}";
    }
}
