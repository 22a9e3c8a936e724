using Modular.Files;
using Modular.Reports.Html;
using Modular.Runs.Variants;

namespace Modular.Reports;

/// <summary>Everything that a comparison of studies leaves in its folder.</summary>
internal static class ComparisonResults
{
    public static void Write(string folder, Comparison comparison)
    {
        foreach ((string name, string text) in ComparisonTables.Build(comparison))
            TableFiles.Write(folder, name, text);
        AtomicFile.Write(Path.Combine(folder, "report.md"), ComparisonText.Markdown(comparison));
        AtomicFile.Write(Path.Combine(folder, "report.html"), ComparisonPage.Render(comparison, folder));
    }
}
