using Modular.Reports.Tables;
using Modular.Runs.Variants;

namespace Modular.Reports;

/// <summary>Renders a comparison of studies as report.md.</summary>
internal static class ComparisonMarkdown
{
    /// <param name="comparison">The studies.</param>
    /// <param name="folder">The folder in which the report will lie.</param>
    public static string Render(Comparison comparison, string folder)
    {
        var text = new MarkdownText();
        text.Line($"# {comparison.Name}: {comparison.Studies.Count} studies");
        text.Lines(ComparisonFindings.List(comparison));
        text.Table(ComparisonTable.Build(comparison, folder));
        return text.ToString();
    }
}
