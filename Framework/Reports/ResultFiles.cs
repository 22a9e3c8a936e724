using Modular.Reports.Html;
using Modular.Reports.Tables;
using Modular.Runs;

namespace Modular.Reports;

/// <summary>Writes everything that a study leaves in its folder besides the trials.</summary>
internal static class ResultFiles
{
    /// <summary>Writes the tables, each as CSV and as Parquet, then the reports and the provenance.</summary>
    public static void Write(RunFolder folder, StudyReport report)
    {
        TableFiles.Write(folder.Root, [.. Tables(report.Results)]);
        folder.WriteResult("report.md", MarkdownReport.Render(report));
        folder.WriteResult("provenance.json", report.Run.Provenance);
        folder.WriteResult("report.html", ReportPage.Render(report));
    }

    private static IEnumerable<TableFile> Tables(StudyResults results)
    {
        yield return new TableFile("ranking.csv", CsvResults.Ranking(results.Ranking));
        if (results.Estimates.Count > 0)
            yield return new TableFile("estimators.csv", CsvResults.Estimators(results));
        if (results.Course.Count > 0)
            yield return new TableFile("ranking-by-epoch.csv", CsvResults.Course(results.Course));
        if (results.Ranking.Interactions.Count > 0)
            yield return new TableFile("interactions.csv", CsvResults.Interactions(results.Ranking));
        if (results.SeedTests.Count > 0)
            yield return new TableFile("mcnemar.csv", CsvResults.McNemar(results.SeedTests));
        if (results.Tuned.Count > 0)
            yield return new TableFile("tuning.csv", TuningCsv.Write(results.Tuned));
        if (OffParts.Write(results.Study) is { } off)
            yield return new TableFile(OffParts.File, off);
        yield return new TableFile("trials.csv", CsvResults.Trials(results.Outcomes));
        yield return new TableFile("epochs.csv", CsvResults.Epochs(results.Outcomes));
        if (results.Classes.Count > 0)
        {
            yield return new TableFile("classes.csv", ClassRecall.Csv(results.Classes));
            yield return new TableFile("confusion.csv", ClassRecall.ConfusionCsv(results.Classes));
        }
        if (results.Study.Network?.Memory is { } memory)
            yield return new TableFile(WeightMemoryTable.File, WeightMemoryTable.Csv(memory));
        if (results.Study.Energy is { } energy)
            yield return new TableFile("energy.csv", CsvEnergy.Write(energy));
        if (results.Study.Subjects.Tolerance is not null)
            yield return new TableFile("tolerance.csv", CsvResults.Tolerances(results.Tolerances));
    }
}
