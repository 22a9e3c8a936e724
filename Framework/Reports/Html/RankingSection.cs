using System.Xml.Linq;
using Modular.Studies;
using Modular.Studies.Statistics;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>The ranking as a figure, with the numbers of ranking.csv behind it.</summary>
internal static class RankingSection
{
    public static XElement Of(Account account) => Tag("section", With("id", "ranking"), With("aria-labelledby", "ranking-heading"),
        Tag("h2", With("id", "ranking-heading"), "Which imperfection costs how much"),
        account.Ranking.Subjects.Count == 0 ? Tag("p", "This study ranks no imperfection.")
        : account.Ranking.Subjects.All(subject => subject.Buys.Count == 0 && subject.Costs.Count == 0) ? Tag("p", "No two trials that make a difference are done yet.")
        : Content(account));

    private static IEnumerable<XElement> Content(Account account) =>
    [
        Tag("figure.wide", Key(), RankingChart.Of(account.Ranking), Tag("figcaption", Caption(account.Study.File.Scenario.Study.Seeds))),
        Figure.Folded("The numbers", open: account.Ranking.Subjects.Count <= 12, Table(account.Ranking)),
        .. Disagreements(account.Ranking),
    ];

    private static XElement Key() => Tag("p.key", With("aria-hidden", "true"),
        Tag("span.buys", Tag("b.disc"), "fixing it buys (all others stay on)"), Tag("span.costs", Tag("b.ring"), "it costs alone (all others are off)"));

    private static string Caption(int seeds) =>
        (seeds == 1 ? "Dots are single differences: one seed gives no interval. " : "Dots are means over seeds, lines 95 % Student t intervals; every difference is paired by seed. ")
        + "“Buys” is the accuracy with all imperfections but this one, minus that with all; “costs alone” is the accuracy of ideal hardware, minus that with only this one. "
        + "A rank is 1 plus how many others buy significantly more (paired t tests, Holm’s correction, 5 %). Equal ranks cannot be told apart.";

    private static XElement Table(Ranking ranking) => Figure.Table(
        "The ranking, points of test accuracy with 95 % intervals (ranking.csv)",
        [Figure.Column("rank", number: true), Figure.Column("imperfection"), Figure.Column("fixing it buys [95 %]", number: true), Figure.Column("it costs alone [95 %]", number: true)],
        ranking.Subjects.Select(subject => Tag("tr", Tag("td.number", $"{subject.Rank}"), Figure.RowName(subject.Name), Cell(subject.Buys), Cell(subject.Costs))));

    /// <summary>May break before the interval, and only there.</summary>
    private static XElement Cell(Interval interval)
    {
        string[] words = Numbers.Points(interval).Split(" [", 2);
        return Tag("td.number.interval", words[0], words.Length > 1 ? new object[] { " ", Tag("span", $"[{words[1]}") } : null);
    }

    private static IEnumerable<XElement> Disagreements(Ranking ranking)
    {
        string[] sentences = [.. Findings.Disagreements(ranking)];
        XElement list = Tag("ul", sentences.Select(sentence => Tag("li", sentence)));
        if (sentences.Length == 0) return [];
        return sentences.Length <= 3 ? [list] : [Figure.Folded($"The two columns disagree on {sentences.Length} pairs", open: false, list)];
    }
}
