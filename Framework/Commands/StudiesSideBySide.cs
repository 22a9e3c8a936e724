using Modular.Commands.Answers;
using Modular.Reports;
using Modular.Runs.Variants;

namespace Modular.Commands;

/// <summary>The last step of every command that compares studies.</summary>
internal static class StudiesSideBySide
{
    /// <summary>Writes the comparison into its folder, and shows it.</summary>
    public static void Show(string folder, Comparison comparison)
    {
        ComparisonResults.Write(folder, comparison);
        Answer.Give(() => StudyAnswer.Describe(comparison, folder));
        Terminal.Line();
        ConsoleComparison.Show(comparison, folder);
        string file = Path.Combine(folder, "report.md");
        Terminal.Line(
            $"Results: {file} and report.html, comparison.csv and the tables of all studies joined beside it, "
                + "each also as Parquet."
        );
    }
}
