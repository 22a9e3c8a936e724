using System.Text;
using Modular.Runs.Variants;
using Modular.Studies;
using Modular.Text;
using Spectre.Console;

namespace Modular.Reports;

/// <summary>Studies side by side, for the console and for report.md.</summary>
internal static class ComparisonText
{
    /// <summary>Columns that every comparison has.</summary>
    private const int Main = 5;

    /// <summary>As many columns as the terminal has room for, at least those that every comparison has.</summary>
    public static void Show(Comparison comparison)
    {
        string[] header = Header(comparison);
        string[][] rows = [.. comparison.Studies.Select(study => Row(comparison, study))];
        int shown = Math.Max(Main, Fitting([header, .. rows], Terminal.Rich.Profile.Width));
        Table table = new Table().Border(TableBorder.Rounded).AddColumns([.. header.Take(shown).Select(Markup.Escape)]);
        foreach (string[] row in rows)
            table.AddRow([.. row.Take(shown).Select(Markup.Escape)]);
        Terminal.Rich.Write(table);
        if (shown < header.Length)
            Terminal.Line(
                $"Not shown for want of width, but in report.md and comparison.csv: {string.Join("; ", header.Skip(shown))}."
            );
        foreach (string finding in ComparisonFindings.List(comparison))
            Terminal.Line(finding);
    }

    public static string Markdown(Comparison comparison)
    {
        var text = new StringBuilder(
            $"# {comparison.Name}: {comparison.Studies.Count} studies\n\n{string.Join('\n', ComparisonFindings.List(comparison))}\n\n"
        );
        text.Append(
            $"| {string.Join(" | ", Header(comparison))} |\n|{string.Concat(Header(comparison).Select(_ => " --- |"))}\n"
        );
        foreach (ComparedStudy study in comparison.Studies)
            text.Append($"| {string.Join(" | ", Row(comparison, study))} |\n");
        return text.Append(
                "\nIntervals are Student t over seeds; differences are paired by seed. Every study has its own report in its own folder; comparison.csv and the joined tables have the numbers.\n"
            )
            .ToString();
    }

    public static string[] Header(Comparison comparison) =>
        [
            "variant",
            "first in the ranking",
            "ideal, % [95 %]",
            "all imperfections, % [95 %]",
            "against the first, points [95 %]",
            .. ComparisonDetails.Header(comparison),
            .. StudyMetric.AvailableIn(comparison).Select(measured => measured.Name),
        ];

    public static string[] Row(Comparison comparison, ComparedStudy study) =>
        [
            study.Name,
            study.Ranking.Subjects is [RankedSubject first, ..] ? $"{first.Name} (rank {first.Ranks})" : "",
            Numbers.Points(study.Accuracy(StudyPlan.Ideal)),
            Numbers.Points(study.Accuracy(StudyPlan.All)),
            study == comparison.Studies[0] ? "" : Numbers.Points(study.Better(comparison.Studies[0], StudyPlan.All)),
            .. ComparisonDetails.Row(comparison, study),
            .. StudyMetric.AvailableIn(comparison).Select(measured => measured.Text(study)),
        ];

    /// <summary>How many of the columns fit into a width, each with a border and a space on either side.</summary>
    private static int Fitting(string[][] rows, int width)
    {
        int[] ends = [.. Enumerable.Range(0, rows[0].Length).Select(column => 3 + rows.Max(row => row[column].Length))];
        return Enumerable.Range(1, ends.Length).TakeWhile(columns => ends.Take(columns).Sum() < width).LastOrDefault();
    }
}
