using Modular.Reports;
using Modular.Runs;
using Modular.Runs.Variants;

namespace Modular.Commands.Answers;

/// <summary>
/// The results in a folder for <c>--json</c>: the sentences of the report, and its main tables with the same columns as
/// the CSV files beside it.
/// </summary>
internal static class StudyAnswer
{
    /// <summary>Describes a study, whether it is finished or not.</summary>
    public static object Describe(StudyReport report, RunFolder folder) =>
        new
        {
            report.Name,
            Folder = Path.GetFullPath(folder.Root),
            Trials = new
            {
                Planned = report.Study.Plan.Count,
                report.Results.Done,
                report.Results.Failed,
            },
            Findings = (string[])[.. report.Findings.All, .. report.Tolerances?.Answers ?? []],
            Ranking = TableRows.Read(CsvResults.Ranking(report.Results.Ranking)),
            Tolerances = TableRows.Read(CsvResults.Tolerances(report.Results.Tolerances)),
            report.Failures,
        };

    /// <summary>Describes several studies side by side.</summary>
    public static object Describe(Comparison comparison, string folder) =>
        new
        {
            comparison.Name,
            Folder = Path.GetFullPath(folder),
            Findings = ConsoleComparison.Sentences(comparison),
            Tables = ComparisonTables
                .Build(comparison)
                .Where(table => table.Name is "comparison.csv" or "questions.csv" or "ranking.csv" or "tolerance.csv")
                .ToDictionary(
                    table => Path.GetFileNameWithoutExtension(table.Name),
                    table => TableRows.Read(table.Csv)
                ),
        };
}
