using Modular.Reports.Tables;
using Modular.Runs.Variants;

namespace Modular.Reports;

/// <summary>Shows compared studies on the terminal.</summary>
internal static class ConsoleComparison
{
    /// <summary>Shows as many columns as fit the terminal, then what the studies show together.</summary>
    /// <param name="comparison">The studies that are compared.</param>
    /// <param name="folder">The folder of the comparison.</param>
    public static void Show(Comparison comparison, string folder)
    {
        ReportTable table = ComparisonTable.Build(comparison, folder);
        string[] hidden = [.. ConsoleTable.ShowFitting(table, ComparisonTable.CommonColumns(comparison).Count)];
        if (hidden.Length > 0)
            Terminal.Line(
                $"Not shown for want of width, but in report.md and comparison.csv: {string.Join("; ", hidden)}."
            );
        foreach (string sentence in Sentences(comparison))
            Terminal.Line(sentence);
    }

    /// <summary>What the studies show together, in sentences.</summary>
    public static IEnumerable<string> Sentences(Comparison comparison)
    {
        foreach (string finding in ComparisonFindings.List(comparison))
            yield return finding;
        if (ComparisonTuning.Sentence(comparison) is { } tuning)
            yield return tuning;
        foreach (ControlledQuestion question in ControlledQuestion.AskAll(comparison))
            yield return $"{question.Heading}: {string.Join(" ", QuestionText.Tell(question))}";
    }
}
