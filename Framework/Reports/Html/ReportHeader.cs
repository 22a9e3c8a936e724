using System.Xml.Linq;
using Modular.Scenarios;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// The header of a report with its main result: the name of the study, one sentence and four numbers.
/// </summary>
internal static class ReportHeader
{
    public static XElement Render(StudyReport report)
    {
        IEnumerable<string> warnings = report.Run.Remarks.Concat(Incomplete(report.Results));
        XElement header = Tag("header", Tag("p.kind", "Modular study"), Tag("h1", report.Name));
        header.Add(Tag("p.lead", Lead(report)));
        header.Add(Tag("dl.tiles", Tiles(report)));
        header.Add(warnings.Select(warning => Tag("p.warning", With("role", "note"), warning)));
        header.Add(Paragraphs(report.Description));
        return header;
    }

    private static string Lead(StudyReport report)
    {
        Ranking ranking = report.Results.Ranking;
        if (report.Results.Done == 0)
            return "No trial is done yet, so there is nothing to rank.";
        if (ranking.Subjects.Count == 0 || ranking.Decides(ranking.Subjects[0]).Count == 0)
            return report.Findings.Accuracies;
        string amount = $"{Numbers.Points(ranking.Decides(ranking.Subjects[0]))} points of test accuracy.";
        if (report.Findings.First is not string first)
            return Capitalized($"{RankingColumn.For(ranking)[0].Words(ranking.Subjects[0].Name)} {amount}");
        if (LeadingImperfection.Find(ranking) is null)
            return first;
        return $"{first} {It(ranking.How.Method)} {amount}";
    }

    private static string Capitalized(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private static string It(RankMethod method) =>
        method switch
        {
            RankMethod.Shapley or RankMethod.Factorial => "It is",
            RankMethod.OneAtATime => "It costs",
            _ => "It buys",
        };

    private static IEnumerable<XElement> Tiles(StudyReport report)
    {
        StudyResults results = report.Results;
        string progress = $"{results.Done} of {report.Study.Plan.Count}";
        XElement done = Tile("trials done", progress, Phrases.Count(report.Study.Seeds, "seed"));
        if (results.Ranking.Subjects.Count == 0)
            return [Tile("digital network", results.Ranking.Ideal, "%"), done];
        return
        [
            Tile("ideal hardware", results.Ranking.Ideal, "%"),
            Tile("all imperfections", results.Ranking.All, "%"),
            Tile("together they cost", results.Ranking.Together, "points"),
            done,
        ];
    }

    private static XElement Tile(string name, Interval interval, string unit) =>
        interval.Count switch
        {
            0 => Tile(name, "–", "not measured yet"),
            1 => Tile(name, $"{Numbers.Two(interval.Mean)} {unit}", "one seed"),
            _ => Tile(
                name,
                $"{Numbers.Two(interval.Mean)} {unit}",
                $"[{Numbers.Two(interval.Low)}, {Numbers.Two(interval.High)}]"
            ),
        };

    private static XElement Tile(string name, string value, string below) =>
        Tag("div", Tag("dt", name), Tag("dd", value, Tag("small", below)));

    private static IEnumerable<string> Incomplete(StudyResults results)
    {
        if (results.Missing > 0)
            yield return $"The study is not finished: {results.Outcomes.Count} of {results.Study.Plan.Count} trials "
                + "have run. What follows uses these.";
        if (results.Failed > 0)
            yield return $"{Phrases.Count(results.Failed, "trial")} failed; the reasons are under Trials.";
    }

    private static IEnumerable<XElement> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => Tag("p.description", paragraph));
}
