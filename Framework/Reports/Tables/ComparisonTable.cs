using Modular.Runs.Variants;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports.Tables;

/// <summary>
/// Compared studies as a table: one row for each, with the columns of comparison.csv that readers need.
/// </summary>
internal static class ComparisonTable
{
    /// <summary>The columns that every comparison has.</summary>
    public static IReadOnlyList<ReportColumn> CommonColumns(Comparison comparison) =>
        [
            ReportColumn.Name("variant"),
            ReportColumn.Text("imperfection ranked first"),
            ReportColumn.Number("ideal, % [95 %]"),
            ReportColumn.Number("all imperfections, % [95 %]"),
            ReportColumn.Number($"minus {comparison.Studies[0].Name}, points [95 %]"),
        ];

    /// <param name="comparison">The studies that are compared.</param>
    /// <param name="folder">The folder of the report; links are relative to it.</param>
    public static ReportTable Build(Comparison comparison, string folder)
    {
        StudyMetric[] metrics = [.. StudyMetric.AvailableIn(comparison)];
        return new ReportTable
        {
            Caption =
                $"Test accuracy, percent, and its difference from {comparison.Studies[0].Name}, points paired by seed, "
                + "with 95 % intervals (comparison.csv)",
            Columns = Columns(comparison, metrics),
            Rows = [.. comparison.Studies.Select(study => Row(comparison, study, folder, metrics))],
            Note =
                "Intervals are Student t over seeds; differences are paired by seed. The intervals of all differences hold "
                + "together with 95 % (Bonferroni), so that none leaves out 0 just because there are many. "
                + Folds(comparison)
                + HardwareColumn.Shared(comparison)
                + "Every study has its own report in its own folder; comparison.csv and the joined tables have the numbers.",
        };
    }

    private static IReadOnlyList<ReportColumn> Columns(Comparison comparison, StudyMetric[] metrics) =>
        [
            .. CommonColumns(comparison),
            .. HardwareColumn.List(comparison).Select(column => ReportColumn.Text(column.Heading)),
            .. ComparisonDetails.Header(comparison).Select(ReportColumn.Number),
            .. metrics.Select(metric => ReportColumn.Number(metric.Name)),
        ];

    /// <summary>A sentence on the intervals of a cross-validation; empty where there is none.</summary>
    private static string Folds(Comparison comparison)
    {
        if (comparison.Studies.All(study => study.Ranking.How.Folds == 0))
            return "";
        return "In a cross-validation every fold counts as a seed, and intervals are widened for training sets that overlap "
            + "(Nadeau and Bengio, Mach. Learn. 52 (2003) 239). ";
    }

    private static ReportRow Row(
        Comparison comparison,
        ComparedStudy study,
        string folder,
        IEnumerable<StudyMetric> metrics
    )
    {
        string page = Path.GetRelativePath(folder, Path.Combine(study.Folder.Root, "report.html"));
        List<ReportCell> cells =
        [
            new ReportCell(study.Name) { Link = page.Replace('\\', '/') },
            study.First is { } first ? $"{first.Name} (rank {first.Ranks})" : "",
            Numbers.Points(study.Accuracy(StudyPlan.Ideal)),
            Numbers.Points(study.Accuracy(StudyPlan.All)),
            Against(comparison, study),
        ];
        foreach (HardwareColumn column in HardwareColumn.List(comparison))
            cells.Add(column.Word(study));
        foreach (string detail in ComparisonDetails.Row(comparison, study))
            cells.Add(detail);
        foreach (StudyMetric metric in metrics)
            cells.Add(metric.Text(study));
        return new ReportRow(cells);
    }

    private static string Against(Comparison comparison, ComparedStudy study)
    {
        if (comparison.AgainstFirst(study, StudyPlan.All) is { } contrast)
            return Numbers.Points(contrast.Difference);
        if (comparison.Obstacles(study).Count > 0)
            return "not comparable";
        return "";
    }
}
