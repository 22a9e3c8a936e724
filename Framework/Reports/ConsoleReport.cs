using Modular.Descriptions;

namespace Modular.Reports;

/// <summary>
/// Shows the results of a study on the terminal: the ranking, its findings, the tolerances and the energy.
/// </summary>
internal static class ConsoleReport
{
    public static void Show(StudyReport report)
    {
        if (report.Ranking.Rows.Count > 0)
            ConsoleTable.Show(report.Ranking);
        foreach (string finding in report.Findings.All)
            Terminal.Line(finding);
        if (StudyText.WithoutTime(report.Study) is { } still)
            Terminal.Line(still);
        foreach (string sentence in report.Tuning?.Findings ?? [])
            Terminal.Line(sentence);
        if (report.Tolerances is { } tolerances)
        {
            Terminal.Line(tolerances.Question);
            ConsoleTable.Show(tolerances.Strengths);
            foreach (string answer in tolerances.Answers)
                Terminal.Line(answer);
            if (ToleranceText.Caution(report.Results.Tolerances) is { } caution)
                Terminal.Line(caution);
        }
        if (report.Energy is { } energy)
            Terminal.Line(energy.Sentences[0]);
    }
}
