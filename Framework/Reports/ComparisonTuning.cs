using Modular.Runs.Variants;
using Modular.Studies.Tunings;
using Modular.Text;

namespace Modular.Reports;

/// <summary>Says whether the studies of a comparison were tuned equally, and which settings were chosen.</summary>
internal static class ComparisonTuning
{
    private static readonly ReportColumn[] TuningColumns =
    [
        ReportColumn.Name("variant"),
        ReportColumn.Text("tuned on"),
        ReportColumn.Text("best setting"),
        ReportColumn.Number("accuracy, % [95 %]"),
        ReportColumn.Text("second setting"),
        ReportColumn.Number("behind, points [95 %]"),
        ReportColumn.Text("at the edge of its grid"),
    ];

    public const string Heading = "What was tuned in each study";

    /// <summary>One sentence on the budgets of the tunings; null for a single study.</summary>
    public static string? Sentence(Comparison comparison)
    {
        if (comparison.Studies.Count < 2)
            return null;
        if (comparison.Studies.All(study => study.Budget is null))
            return "No study was tuned (study.tune), so a difference between studies may be one between their settings.";
        TuningBudget?[] budgets = [.. comparison.Studies.Select(study => study.Budget).Distinct()];
        if (budgets.Length == 1)
            return $"Every study was tuned with the same budget: {budgets[0]!.Words}.";
        IEnumerable<string> groups = comparison
            .Studies.GroupBy(study => study.Budget?.Words ?? "no tuning")
            .Select(same => $"{same.Key} ({string.Join(", ", same.Select(study => study.Name))})");
        return "The studies were not tuned with equal budgets, so a difference between them may be one of tuning: "
            + $"{string.Join("; ", groups)}.";
    }

    /// <summary>One row for each tuned hardware of each study; null where nothing is tuned.</summary>
    public static ReportTable? Table(Comparison comparison)
    {
        if (comparison.Studies.All(study => study.Tuned.Count == 0))
            return null;
        return new ReportTable
        {
            Caption = "The best and the second setting of each study on held-out training samples (tuning.csv)",
            Columns = TuningColumns,
            Rows = [.. comparison.Studies.SelectMany(study => study.Tuned.Select(tuned => Row(study, tuned)))],
            Note =
                "Accuracies are those of the best of several, and so too high. Intervals are Student t over the seeds of "
                + "the tuning.",
        };
    }

    private static ReportRow Row(ComparedStudy study, TunedHardware tuned)
    {
        string open = $"open: {tuned.Ended} of {tuned.Planned} trials";
        if (tuned.Ended == tuned.Planned)
            open = "none: every setting failed";
        return new ReportRow(
            study.Name,
            tuned.Hardware,
            tuned.Best?.Setting.Words ?? open,
            tuned.Best is { } best ? Numbers.Points(best.Accuracy) : "",
            tuned.Second?.Setting.Words ?? "",
            tuned.Second is { } second ? Numbers.Points(tuned.Best!.Better(second)) : "",
            string.Join(", ", tuned.Edges)
        );
    }
}
