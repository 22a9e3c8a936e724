using System.Xml.Linq;
using Modular.Runs.Variants;
using Modular.Studies;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// report.html of several studies: the finding, their accuracies as a figure, the numbers with a link to each study's
/// own page, their rankings.
/// </summary>
internal static class ComparisonPage
{
    /// <param name="comparison">What to show.</param>
    /// <param name="folder">Where the page will lie; links are relative to it.</param>
    public static string Render(Comparison comparison, string folder) =>
        ReportPage.Document(
            $"{comparison.Name}: {comparison.Studies.Count} studies side by side",
            Tag(
                "header",
                Tag("p.kind", "Modular comparison"),
                Tag("h1", comparison.Name),
                Tag("p.lead", string.Join(" ", ComparisonFindings.List(comparison).Take(2))),
                ComparisonFindings.List(comparison).Skip(2).Select(finding => Tag("p.description", finding))
            ),
            Tag(
                "main",
                With("id", "content"),
                With("tabindex", "-1"),
                comparison.NumericAxes.Select((axis, i) => Sweep(comparison, axis, i)),
                Accuracies(comparison, folder),
                Rankings(comparison)
            )
        );

    /// <summary>A frame for every combination of the other settings.</summary>
    private static XElement Sweep(Comparison comparison, string axis, int place)
    {
        var chart = new SweepChart(axis, comparison.Studies);
        var others = comparison.Studies.GroupBy(study => Settings(study, without: axis));
        XElement Frame(string name, IEnumerable<ComparedStudy> studies, int i) =>
            Tag(
                "figure",
                Tag("figcaption", Tag("strong", name.Length == 0 ? axis : name), ", test accuracy, %"),
                chart.Draw(
                    $"sweep-{place}-{i}",
                    name.Length == 0 ? "all other options the same" : name,
                    [.. studies.OrderBy(study => Comparison.Number(study.Settings[axis]))]
                )
            );
        return Tag(
            "section",
            With("id", $"sweep-{place}"),
            With("aria-labelledby", $"sweep-{place}-heading"),
            Tag("h2", With("id", $"sweep-{place}-heading"), "Accuracy against ", Tag("code", axis)),
            Key(),
            Tag("div.frames", others.Select((same, i) => Frame(same.Key, same, i))),
            Tag("p.caption", "Dots are means over seeds, upright lines 95 % Student t intervals.")
        );
    }

    private static XElement Key() =>
        Tag(
            "p.key",
            With("aria-hidden", "true"),
            Tag("span.buys", Tag("b.buys"), "all imperfections"),
            Tag("span.costs", Tag("b.costs"), "ideal hardware")
        );

    private static XElement Accuracies(Comparison comparison, string folder) =>
        Tag(
            "section",
            With("id", "accuracies"),
            With("aria-labelledby", "accuracies-heading"),
            Tag("h2", With("id", "accuracies-heading"), "Accuracy of every study"),
            Tag(
                "figure.wide",
                Key(),
                new IntervalChart([.. comparison.Studies.Select(Row)], withZero: false, "%").Draw(
                    "accuracy-chart",
                    ("Test accuracy of every study, percent", Description(comparison)),
                    "test accuracy, %"
                ),
                Tag(
                    "figcaption",
                    "Dots are means over seeds, lines 95 % Student t intervals. Behind each name stands what is first in its ranking, and the points that it decides."
                )
            ),
            Figure.Folded("The numbers", open: true, Table(comparison, folder))
        );

    private static IntervalRow Row(ComparedStudy study) =>
        new(
            study.Name,
            Note(study),
            [
                ("buys", "all imperfections", study.Accuracy(StudyPlan.All)),
                ("costs", "ideal hardware", study.Accuracy(StudyPlan.Ideal)),
            ]
        );

    private static string Note(ComparedStudy study) =>
        string.Join(
            ", ",
            new[]
            {
                Settings(study, without: VariantAxis.Compare),
                study.First is { } first
                    ? $"first: {first.Name}, {Numbers.Two(study.Ranking.Decides(first).Mean)}"
                    : "",
            }.Where(part => part.Length > 0)
        );

    private static string Settings(ComparedStudy study, string without) =>
        string.Join(
            ", ",
            study.Settings.Where(setting => setting.Key != without).Select(setting => $"{setting.Key} {setting.Value}")
        );

    private static string Description(Comparison comparison) =>
        string.Join(
            " ",
            comparison.Studies.Select(study =>
                $"{study.Name}: all imperfections {Numbers.Points(study.Accuracy(StudyPlan.All))} %, ideal hardware {Numbers.Points(study.Accuracy(StudyPlan.Ideal))} %."
            )
        );

    private static XElement Table(Comparison comparison, string folder) =>
        Figure.Table(
            "Test accuracy, percent, and points against the first study paired by seed, with 95 % intervals (comparison.csv)",
            ComparisonText.Header(comparison).Select((name, i) => Figure.Column(name, number: i > 1)),
            comparison.Studies.Select(study =>
                Line(
                    ComparisonText.Row(comparison, study),
                    Path.GetRelativePath(folder, Path.Combine(study.Folder.Root, "report.html"))
                )
            )
        );

    private static XElement Line(string[] cells, string link) =>
        Tag(
            "tr",
            Figure.RowName(Tag("a", With("href", link.Replace('\\', '/')), cells[0])),
            Tag("td", cells[1]),
            cells[2..].Select(cell => Tag("td.number", cell))
        );

    private static XElement Rankings(Comparison comparison) =>
        Tag(
            "section",
            With("id", "rankings"),
            With("aria-labelledby", "rankings-heading"),
            Tag("h2", With("id", "rankings-heading"), "The rankings"),
            Figure.Table(
                "The rank, and the points that decide it: what fixing it buys, its Shapley value or what it costs alone, as the study asks; more is in ranking.csv",
                Names(comparison).Select(name => Figure.Column(name, true)).Prepend(Figure.Column("study")),
                comparison.Studies.Select(study =>
                    Tag(
                        "tr",
                        Figure.RowName(study.Name),
                        Names(comparison).Select(name => Tag("td.number", Rank(study, name)))
                    )
                )
            )
        );

    private static IEnumerable<string> Names(Comparison comparison) =>
        comparison.Studies.SelectMany(study => study.Ranking.Subjects.Select(subject => subject.Name)).Distinct();

    private static string Rank(ComparedStudy study, string name) =>
        study.Ranking.Subjects.FirstOrDefault(subject => subject.Name == name) is RankedSubject subject
            ? $"{subject.Ranks}: {Numbers.Points(study.Ranking.Decides(subject))}"
            : "";
}
