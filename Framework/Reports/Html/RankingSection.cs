using System.Xml.Linq;
using Modular.Studies;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>The section on the ranking: a figure, with the numbers of ranking.csv in a fold.</summary>
internal static class RankingSection
{
    private const int MostOpenRows = 12;
    private const int MostOpenSentences = 3;

    public static XElement Render(StudyReport report) =>
        PageSection.Render("ranking", StudyReport.RankingHeading, Content(report));

    private static IEnumerable<XElement?> Content(StudyReport report)
    {
        Ranking ranking = report.Results.Ranking;
        if (ranking.Subjects.Count == 0)
            return
            [
                Tag("p", report.Findings.Accuracies),
                .. report.Notes.Errors.Select(note => Tag("p.caption", note)),
            ];
        if (ranking.Subjects.All(subject => IsUnmeasured(subject, ranking)))
            return [Tag("p", "No two trials that make a difference are done yet.")];
        XElement? numbers = HtmlTable.Behind(report.Ranking, open: ranking.Subjects.Count <= MostOpenRows);
        IEnumerable<XElement> notes = report.Notes.Errors.Select(note => Tag("p.caption", note));
        return [Chart(report), numbers, .. Sentences(report.Findings), .. Folded(report), .. notes];
    }

    private static IEnumerable<XElement?> Sentences(Findings findings) =>
        [
            .. findings.Layers.Select(sentence => Tag("p", sentence)),
            findings.Negligible is null ? null : Tag("p", findings.Negligible),
            findings.Silent is null ? null : Tag("p", findings.Silent),
            findings.Stop is null ? null : Tag("p", findings.Stop),
            Disagreements(findings.Disagreements),
            .. findings.Reversals.Select(sentence => Tag("p", sentence)),
        ];

    private static bool IsUnmeasured(RankedSubject subject, Ranking ranking) =>
        RankingColumn.For(ranking).All(effect => effect.Effect(subject).Count == 0);

    private static XElement Chart(StudyReport report)
    {
        Ranking ranking = report.Results.Ranking;
        IEnumerable<XElement> key = RankingColumn
            .For(ranking)
            .Select(effect => Figure.KeyDot(effect.Style, effect.Key));
        return Tag("figure.wide", Figure.Key(key), RankingChart.Render(ranking), Tag("figcaption", Caption(report)));
    }

    private static string Caption(StudyReport report)
    {
        string marks =
            report.Study.Seeds == 1
                ? "Dots are single differences: one seed gives no interval."
                : "Dots are means over seeds, lines their 95 % intervals.";
        return $"{marks} {report.Notes.Meaning.Replace("*", "")}";
    }

    private static XElement? Disagreements(IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0)
            return null;
        XElement list = Tag("ul", sentences.Select(sentence => Tag("li", sentence)));
        if (sentences.Count <= MostOpenSentences)
            return list;
        return Figure.Folded($"The two columns disagree on {sentences.Count} pairs", open: false, list);
    }

    private static IEnumerable<XElement?> Folded(StudyReport report) =>
        [
            Folded(StudyReport.InteractionHeading, report.Interactions),
            Folded(StudyReport.EstimatorHeading, report.Estimators),
        ];

    private static XElement? Folded(string heading, ReportTable? table)
    {
        if (table is null)
            return null;
        return Figure.Folded(heading, open: false, HtmlTable.WithNote(table));
    }
}
