using Modular.Reports.Tables;
using Modular.Runs.Variants;

namespace Modular.Reports;

/// <summary>Renders a comparison of studies as report.md.</summary>
internal static class ComparisonMarkdown
{
    /// <param name="comparison">The studies that are compared.</param>
    /// <param name="folder">The folder of the report; links are relative to it.</param>
    public static string Render(Comparison comparison, string folder)
    {
        var text = new MarkdownText();
        text.Line($"# {comparison.Name}: {comparison.Studies.Count} studies");
        text.Lines(ComparisonFindings.List(comparison));
        text.Line(ComparisonTuning.Sentence(comparison));
        text.Table(ComparisonTable.Build(comparison, folder));
        if (MemoryComparisonTable.Build(comparison) is { } memory)
        {
            text.Heading(MemoryComparisonTable.Heading);
            text.Line(MemoryComparisonTable.Sentence(comparison));
            text.Table(memory);
        }
        foreach (ControlledQuestion question in ControlledQuestion.AskAll(comparison))
        {
            text.Heading(question.Heading);
            text.Lines(QuestionText.Tell(question));
            if (question.Groups.Count > 0)
                text.Table(QuestionTable.Build(question));
        }
        if (ComparisonTuning.Table(comparison) is { } tuned)
        {
            text.Heading(ComparisonTuning.Heading);
            text.Table(tuned);
        }
        return text.ToString();
    }
}
