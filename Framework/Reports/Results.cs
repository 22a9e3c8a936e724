using Modular.Studies;

namespace Modular.Reports;

/// <summary>Everything that a finished study leaves in its folder besides the trials.</summary>
internal static class Results
{
    public static void Write(RunFolder folder, Study study, Ranking ranking, IReadOnlyList<Outcome> outcomes)
    {
        folder.WriteResult("ranking.csv", CsvResults.Ranking(ranking));
        folder.WriteResult("trials.csv", CsvResults.Trials(outcomes));
        folder.WriteResult("epochs.csv", CsvResults.Epochs(outcomes));
        folder.WriteResult("report.md", MarkdownReport.Of(study, ranking, outcomes));
        folder.WriteResult("provenance.json", Provenance.Of(study, folder.Times(study.Plan)));
    }
}
