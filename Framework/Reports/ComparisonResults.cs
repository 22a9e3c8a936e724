using Modular.Files;
using Modular.Reports.Html;
using Modular.Runs.Variants;

namespace Modular.Reports;

/// <summary>Writes everything that a comparison of studies leaves in its folder.</summary>
internal static class ComparisonResults
{
    /// <summary>Writes the joined tables, each as CSV and as Parquet, and the reports.</summary>
    public static void Write(string folder, Comparison comparison)
    {
        TableFiles.Write(folder, [.. ComparisonTables.Build(comparison)]);
        AtomicFile.Write(Path.Combine(folder, "report.md"), ComparisonMarkdown.Render(comparison, folder));
        AtomicFile.Write(Path.Combine(folder, "report.html"), ComparisonPage.Render(comparison, folder));
    }
}
