using Modular.Reports.Html;
using Modular.Runs;

namespace Modular.Reports;

/// <summary>Everything that a study leaves in its folder besides the trials.</summary>
internal static class ResultFiles
{
    /// <summary>Writes the tables, each as CSV and as Parquet, then the reports and the provenance.</summary>
    public static void Write(RunFolder folder, StudyReport report)
    {
        WriteTables(folder, report.Results);
        folder.WriteResult("report.md", MarkdownReport.Render(report));
        folder.WriteResult("provenance.json", report.Run.Provenance);
        folder.WriteResult("report.html", ReportPage.Render(report));
    }

    private static void WriteTables(RunFolder folder, StudyResults results)
    {
        void Write(string name, string csv) => TableFiles.Write(folder.Root, name, csv);
        Write("ranking.csv", CsvResults.Ranking(results.Ranking));
        if (results.Estimates.Count > 0)
            Write("estimators.csv", CsvResults.Estimators(results));
        if (results.Course.Count > 0)
            Write("ranking-by-epoch.csv", CsvResults.Course(results.Course));
        if (results.Ranking.Interactions.Count > 0)
            Write("interactions.csv", CsvResults.Interactions(results.Ranking));
        if (results.SeedTests.Count > 0)
            Write("mcnemar.csv", CsvResults.McNemar(results.SeedTests));
        if (results.Tuned.Count > 0)
            Write("tuning.csv", TuningCsv.Write(results.Tuned));
        if (OffParts.Write(results.Study) is { } off)
            Write(OffParts.File, off);
        Write("trials.csv", CsvResults.Trials(results.Outcomes));
        Write("epochs.csv", CsvResults.Epochs(results.Outcomes));
        if (results.Study.Energy is { } energy)
            Write("energy.csv", CsvEnergy.Write(energy));
        if (results.Study.Subjects.Tolerance is not null)
            Write("tolerance.csv", CsvResults.Tolerances(results.Tolerances));
    }
}
