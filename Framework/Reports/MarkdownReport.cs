using Modular.Reports.Tables;

namespace Modular.Reports;

/// <summary>Renders a report as report.md.</summary>
internal static class MarkdownReport
{
    public static string Render(StudyReport report)
    {
        var text = new MarkdownText();
        Opening(text, report);
        Ranking(text, report);
        Tolerances(text, report);
        Tuning(text, report);
        Classes(text, report);
        Curves(text, report);
        Hardware(text, report);
        Layers(text, report);
        Memory(text, report);
        Costs(text, report);
        Energy(text, report.Energy);
        Failures(text, report);
        Lost(text, report);
        return text.ToString();
    }

    private static void Opening(MarkdownText text, StudyReport report)
    {
        text.Line($"# {report.Name}");
        text.Line(report.Description);
        text.Line(report.Progress);
    }

    private static void Ranking(MarkdownText text, StudyReport report)
    {
        text.Heading(StudyReport.RankingHeading);
        text.Line(report.Findings.Accuracies);
        text.Line(report.Findings.First);
        text.Lines(report.Findings.Layers);
        text.Line(report.Findings.Negligible);
        text.Line(report.Findings.Silent);
        text.Line(report.Findings.Stop);
        text.Lines(report.Findings.Disagreements);
        if (report.Ranking.Rows.Count > 0)
            text.Table(report.Ranking);
        text.Lines(report.Findings.Reversals);
        if (report.Ranking.Rows.Count > 0)
            text.Line(report.Notes.Meaning);
        text.Lines(report.Notes.Errors);
        if (report.Interactions is { } interactions)
        {
            text.Heading(StudyReport.InteractionHeading);
            text.Table(interactions);
        }
        if (report.Estimators is { } estimators)
        {
            text.Heading(StudyReport.EstimatorHeading);
            text.Table(estimators);
        }
    }

    private static void Tolerances(MarkdownText text, StudyReport report)
    {
        if (report.Tolerances is not { } tolerances)
            return;
        text.Heading(tolerances.Question);
        text.Lines(tolerances.Answers);
        text.Table(tolerances.Strengths);
        text.Table(tolerances.Losses);
    }

    private static void Tuning(MarkdownText text, StudyReport report)
    {
        if (report.Tuning is not { } tuning)
            return;
        text.Heading(TuningReport.Heading);
        text.Lines(tuning.Sentences);
        foreach (ReportTable table in tuning.Tables)
            text.Table(table);
    }

    private static void Classes(MarkdownText text, StudyReport report)
    {
        if (report.Classes.Count == 0)
            return;
        text.Heading(ClassTables.Heading);
        foreach (ReportTable table in report.Classes)
            text.Table(table);
    }

    private static void Curves(MarkdownText text, StudyReport report)
    {
        if (report.Curves is { } curves)
        {
            text.Heading("Learning curves");
            text.Table(curves);
        }
        if (report.Course is { } course)
        {
            text.Heading("The ranking after each epoch");
            text.Table(course);
        }
    }

    private static void Hardware(MarkdownText text, StudyReport report)
    {
        text.Heading("The hardware as configured");
        text.Line($"{report.Parts} {report.Conductances}");
        if (report.Strengths is { } strengths)
            text.Table(strengths);
        text.Line(report.Assumptions);
        text.Line(report.Device);
        text.Line(
            "The resolved scenario is in scenario.yaml, where every option has its value; "
                + "versions, hashes and the machine are in provenance.json."
        );
    }

    private static void Layers(MarkdownText text, StudyReport report)
    {
        if (report.Layers.Count == 0)
            return;
        text.Heading(StudyReport.LayersHeading);
        text.List(report.Layers);
    }

    private static void Memory(MarkdownText text, StudyReport report)
    {
        if (report.Study.Network?.Memory is not { } memory)
            return;
        text.Heading(WeightMemoryTable.Heading);
        text.Line(WeightMemoryTable.Sentence(memory));
        text.Table(WeightMemoryTable.Build(memory));
    }

    private static void Costs(MarkdownText text, StudyReport report)
    {
        if (report.Costs.Count == 0)
            return;
        text.Heading("What weights read, and what writing and reading cost");
        foreach (ReportTable table in report.Costs)
            text.Table(table);
        text.List(report.Quantities);
    }

    private static void Energy(MarkdownText text, EnergyReport? energy)
    {
        if (energy is null)
            return;
        text.Heading(EnergyReport.Heading);
        text.Lines(energy.Sentences);
        text.Table(energy.Components);
        text.Table(energy.Layers);
    }

    private static void Failures(MarkdownText text, StudyReport report)
    {
        if (report.Failures.Count == 0)
            return;
        text.Heading("Trials that failed");
        text.List(report.Failures);
    }

    private static void Lost(MarkdownText text, StudyReport report)
    {
        if (report.Run.Lost.Count == 0)
            return;
        text.Heading(StudyReport.LostHeading);
        text.Line(StudyReport.LostMeaning);
        text.List(report.Run.Lost);
    }
}
