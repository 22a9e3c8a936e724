using System.Xml.Linq;
using Modular.Commands.Answers;
using Modular.Reports;
using Modular.Reports.Figures;
using Modular.Reports.Html;
using Modular.Runs;
using Modular.Studies;
using Modular.Studies.Tunings;
using Modular.Text;

namespace Modular.Commands;

/// <summary>
/// Ends a command that ran a study, finished or not: writes the results into its folder and shows the ranking on the
/// console.
/// </summary>
internal static class ConsoleConclusion
{
    /// <summary>Computes the results once, and writes and shows them.</summary>
    /// <param name="study">The scenario and its plan.</param>
    /// <param name="folder">The run folder with the trials.</param>
    /// <param name="again">
    /// What to do about trials that failed, as the start of a sentence: "Give the same command again".
    /// </param>
    /// <param name="figures">The format of the figures as files; null for none.</param>
    public static int Publish(Study study, RunFolder folder, string again, FigureFormat? figures = null)
    {
        StudyResults results = StudyResults.Compute(study.AsTuned(), folder.Outcomes(study.Plan)) with
        {
            Tuned = Tuned(study, folder),
        };
        StudyReport report = StudyReport.Write(results, RunRecord.Read(folder, study));
        ResultFiles.Write(folder, report);
        Answer.Give(() => StudyAnswer.Describe(report, folder));
        ConsoleReport.Show(report);
        ShowFailures(report, again);
        ShowLogs(folder.Logs(results.Outcomes));
        if (figures is { } format)
            ShowFigures(folder.Root, ReportPage.Build(report), format);
        string file = Path.Combine(folder.Root, "report.md");
        Terminal.Line($"Results: {file} and report.html, ranking.csv, trials.csv and epochs.csv beside it.");
        bool isFailed = results.Failed > 0 || IsStuck(study, results);
        return isFailed ? ExitCode.TrialFailed : ExitCode.Done;
    }

    /// <summary>Writes the figures of a page as files, and tells the user where they are.</summary>
    public static void ShowFigures(string folder, XElement page, FigureFormat format)
    {
        int count = FigureFiles.Write(folder, page, format).Count;
        string path = Path.Combine(folder, FigureFiles.Folder);
        string ending = format.ToString().ToLowerInvariant();
        Terminal.Line($"Figures: {path}, {Phrases.Count(count, "file")} .{ending}, each with its numbers as .csv.");
    }

    private static IReadOnlyList<TunedHardware> Tuned(Study study, RunFolder folder)
    {
        if (study.Tuning is not { } tuning)
            return [];
        return TunedHardware.Compute(tuning.Trials, folder.Outcomes(tuning.Trials));
    }

    /// <summary>
    /// Whether the tuning has ended, but no trial of the study can run because no setting was chosen.
    /// </summary>
    private static bool IsStuck(Study study, StudyResults results) =>
        study.Tuning is { Chosen: null } && results.Tuned.All(tuned => tuned.Ended == tuned.Planned);

    /// <summary>Tells the user where the stack traces are, and shows them with <c>--verbose</c>.</summary>
    private static void ShowLogs(IReadOnlyDictionary<string, string> logs)
    {
        if (logs.Count == 0)
            return;
        string more = logs.Count == 1 ? "" : $", and of {Phrases.Count(logs.Count - 1, "other fault")} beside it";
        Terminal.Error($"The whole stack trace is in {logs.Keys.First()}{more}.");
        if (Verbose.IsAsked)
            foreach (string log in logs.Values)
                Verbose.Show(log);
    }

    private static void ShowFailures(StudyReport report, string again)
    {
        foreach (string failure in report.Failures)
            Terminal.Error(failure);
        StudyResults results = report.Results;
        if (results.Failed > 0)
            Terminal.Error(
                $"{results.Failed} of {results.Outcomes.Count} trials failed; the ranking uses the rest. {again} to try them once more."
            );
    }
}
