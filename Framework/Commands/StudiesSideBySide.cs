using Modular.Reports;
using Modular.Runs.Variants;

namespace Modular.Commands;

/// <summary>The end of every command that compares studies.</summary>
internal static class StudiesSideBySide
{
    /// <summary>Writes what there is to say, and says it.</summary>
    public static void Show(string folder, Comparison comparison)
    {
        ComparisonResults.Write(folder, comparison);
        Terminal.Line();
        ComparisonText.Show(comparison);
        Terminal.Line(
            $"Results: {Path.Combine(folder, "report.md")} and report.html, comparison.csv and the tables of all studies joined beside it, each also as Parquet."
        );
    }
}
