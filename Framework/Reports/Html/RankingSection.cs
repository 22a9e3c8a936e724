using System.Xml.Linq;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>The ranking as a figure, with the numbers of ranking.csv behind it.</summary>
internal static class RankingSection
{
    public static XElement Render(ReportModel account) =>
        Tag(
            "section",
            With("id", "ranking"),
            With("aria-labelledby", "ranking-heading"),
            Tag("h2", With("id", "ranking-heading"), "Which imperfection costs how much"),
            account.Ranking.Subjects.Count == 0 ? Tag("p", "This study ranks no imperfection.")
                : account.Ranking.Subjects.All(subject =>
                    RankingColumn.For(account.Ranking).All(column => column.Of(subject).Count == 0)
                )
                    ? Tag("p", "No two trials that make a difference are done yet.")
                : Content(account)
        );

    private static IEnumerable<XElement> Content(ReportModel account) =>
        [
            Tag(
                "figure.wide",
                Key(account.Ranking),
                RankingChart.Render(account.Ranking),
                Tag("figcaption", Caption(account))
            ),
            Figure.Folded("The numbers", open: account.Ranking.Subjects.Count <= 12, Table(account.Ranking)),
            .. account.Ranking.Stop is null ? [] : new[] { Tag("p", account.Ranking.Stop.Sentence) },
            .. Disagreements(account.Ranking),
            .. Findings.Turns(account.Ranking, account.Outcomes).Select(turn => Tag("p", turn)),
            .. Interactions(account.Ranking),
            .. RankingNotes.List(account.Ranking, account.Outcomes).Skip(1).Select(note => Tag("p.caption", note)),
        ];

    private static XElement Key(Ranking ranking) =>
        Tag(
            "p.key",
            With("aria-hidden", "true"),
            RankingColumn
                .For(ranking)
                .Select(column => Tag("span." + column.Style, Tag("b." + column.Style), column.Key))
        );

    private static string Caption(ReportModel account) =>
        (
            account.Study.Seeds == 1
                ? "Dots are single differences: one seed gives no interval. "
                : "Dots are means over seeds, lines their 95 % intervals. "
        ) + RankingNotes.Meaning(account.Ranking).Replace("*", "");

    private static XElement Table(Ranking ranking) =>
        Figure.Table(
            "The ranking, points of test accuracy with 95 % intervals (ranking.csv)",
            [
                Figure.Column("rank", number: true),
                Figure.Column("imperfection"),
                .. RankingColumn.For(ranking).Select(column => Figure.Column($"{column.Heading} [95 %]", number: true)),
            ],
            ranking.Subjects.Select(subject =>
                Tag(
                    "tr",
                    Tag("td.number", $"{subject.Ranks}"),
                    Figure.RowName(subject.Name),
                    RankingColumn.For(ranking).Select(column => Cell(column.Of(subject)))
                )
            )
        );

    private static IEnumerable<XElement> Interactions(Ranking ranking) =>
        ranking.Interactions.Count == 0
            ? []
            :
            [
                Figure.Folded(
                    "What two imperfections cost together",
                    open: false,
                    Tag(
                        "p",
                        "Beyond what each of the two costs, on average over what else is on. Above 0 they aggravate each other; below 0 they spoil the same thing."
                    ),
                    Figure.Table(
                        "Shapley interaction index, points of test accuracy with 95 % intervals (interactions.csv)",
                        [Figure.Column("two imperfections"), Figure.Column("interaction [95 %]", number: true)],
                        ranking.Interactions.Select(pair =>
                            Tag("tr", Figure.RowName($"{pair.First}, {pair.Second}"), Cell(pair.Points))
                        )
                    )
                ),
            ];

    /// <summary>May break before the interval, and only there.</summary>
    private static XElement Cell(Interval interval)
    {
        string[] words = Numbers.Points(interval).Split(" [", 2);
        return Tag(
            "td.number.interval",
            words[0],
            words.Length > 1 ? new object[] { " ", Tag("span", $"[{words[1]}") } : null
        );
    }

    private static IEnumerable<XElement> Disagreements(Ranking ranking)
    {
        string[] sentences = [.. Findings.Disagreements(ranking)];
        XElement list = Tag("ul", sentences.Select(sentence => Tag("li", sentence)));
        if (sentences.Length == 0)
            return [];
        return sentences.Length <= 3
            ? [list]
            : [Figure.Folded($"The two columns disagree on {sentences.Length} pairs", open: false, list)];
    }
}
