using System.Text;
using Modular.Studies;
using Modular.Studies.Variants;
using Spectre.Console;

namespace Modular.Reports;

/// <summary>Studies side by side, for the console and for report.md.</summary>
internal static class ComparisonText
{
    public static void Show(Comparison comparison)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns([.. Header(comparison).Select(Markup.Escape)]);
        foreach (ComparedStudy study in comparison.Studies) table.AddRow([.. Row(comparison, study).Select(Markup.Escape)]);
        Terminal.Rich.Write(table);
        foreach (string finding in ComparisonFindings.Of(comparison)) Terminal.Line(finding);
    }

    public static string Markdown(Comparison comparison)
    {
        var text = new StringBuilder($"# {comparison.Name}: {comparison.Studies.Count} studies\n\n{string.Join('\n', ComparisonFindings.Of(comparison))}\n\n");
        text.Append($"| {string.Join(" | ", Header(comparison))} |\n|{string.Concat(Header(comparison).Select(_ => " --- |"))}\n");
        foreach (ComparedStudy study in comparison.Studies) text.Append($"| {string.Join(" | ", Row(comparison, study))} |\n");
        return text.Append("\nIntervals are Student t over seeds; differences are paired by seed. Every study has its own report in its own folder; comparison.csv and the joined tables have the numbers.\n").ToString();
    }

    public static string[] Header(Comparison comparison) =>
    [
        "variant", "first in the ranking", "ideal, % [95 %]", "all imperfections, % [95 %]", "against the first, points [95 %]", .. ComparisonDetails.Header(comparison), .. Measured.Of(comparison).Select(measured => measured.Name),
    ];

    public static string[] Row(Comparison comparison, ComparedStudy study) =>
    [
        study.Name, study.Ranking.Subjects is [RankedSubject first, ..] ? $"{first.Name} (rank {first.Ranks})" : "", Numbers.Points(study.Accuracy(StudyPlan.Ideal)), Numbers.Points(study.Accuracy(StudyPlan.All)),
        study == comparison.Studies[0] ? "" : Numbers.Points(study.Better(comparison.Studies[0], StudyPlan.All)),
        .. ComparisonDetails.Row(comparison, study), .. Measured.Of(comparison).Select(measured => measured.Value(study) is double value ? measured.Text(value) : "-"),
    ];
}
