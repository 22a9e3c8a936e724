using Modular.Reports.Html;
using Modular.Runs;
using Modular.Studies;
using Modular.Studies.Tolerances;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>Everything that a study leaves in its folder besides the trials.</summary>
internal static class ResultFiles
{
    public static void Write(RunFolder folder, Study study, Ranking ranking, IReadOnlyList<Outcome> outcomes)
    {
        IReadOnlyList<UsedPart> parts = folder.ReadPlan().Parts;
        IReadOnlyList<TrialTime> times = folder.Times(study.Plan);
        IReadOnlyList<EpochRanking> course = EpochRanking.ComputeAll(study.Attribution, outcomes);
        string provenance = Provenance.Write(study, parts, times);
        TableFiles.Write(folder.Root, "ranking.csv", CsvResults.Ranking(ranking));
        if (course.Count > 0)
            TableFiles.Write(folder.Root, "ranking-by-epoch.csv", CsvResults.Course(course));
        if (ranking.Interactions.Count > 0)
            TableFiles.Write(folder.Root, "interactions.csv", CsvResults.Interactions(ranking));
        if (SeedTest.RunAll(ranking.How, outcomes) is { Count: > 0 } tests)
            TableFiles.Write(folder.Root, "mcnemar.csv", CsvResults.McNemar(tests));
        TableFiles.Write(folder.Root, "trials.csv", CsvResults.Trials(outcomes));
        TableFiles.Write(folder.Root, "epochs.csv", CsvResults.Epochs(outcomes));
        if (study.Subjects.Tolerance is not null)
            TableFiles.Write(folder.Root, "tolerance.csv", CsvResults.Tolerances(Tolerances.Compute(study, outcomes)));
        folder.WriteResult("report.md", MarkdownReport.Write(study, ranking, outcomes));
        folder.WriteResult("provenance.json", provenance);
        folder.WriteResult(
            "report.html",
            ReportPage.Render(
                new ReportModel
                {
                    Study = study,
                    Ranking = ranking,
                    Outcomes = outcomes,
                    Course = course,
                    Times = times,
                    Provenance = provenance,
                    Remarks = Change(parts, study) is string change ? [change] : [],
                }
            )
        );
    }

    /// <summary>What has changed since the trials ran; null if nothing has.</summary>
    public static string? Change(IReadOnlyList<UsedPart> ran, Study study)
    {
        string[] differences = [.. RunDifference.Find(ran, UsedPart.FromRig(study.Rig))];
        return differences.Length == 0
            ? null
            : $"The trials ran with other parts (there) than are loaded now (here): {string.Join("; ", differences)}. The accuracies are those of the trials; the hardware is described as it is now.";
    }
}
