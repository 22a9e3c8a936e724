using System.Xml.Linq;
using Modular.Scenarios;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;
using Modular.Trials;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>What a reader takes away: the study's name, one sentence, four numbers.</summary>
internal static class ReportHeader
{
    public static XElement Render(ReportModel account) =>
        Tag(
            "header",
            Tag("p.kind", "Modular study"),
            Tag("h1", account.Study.File.Scenario.Name),
            Tag("p.lead", Lead(account)),
            Tag(
                "dl.tiles",
                Tile("ideal hardware", account.Ranking.Ideal, "%"),
                Tile("all imperfections", account.Ranking.All, "%"),
                Tile("together they cost", Together(account.Outcomes, account.Ranking.How.Level), "points"),
                Tile("trials done", $"{account.Done} of {account.Study.Plan.Count}", Count(account.Study.Seeds, "seed"))
            ),
            account
                .Remarks.Concat(Incomplete(account))
                .Select(remark => Tag("p.warning", With("role", "note"), remark)),
            Paragraphs(account.Study.File.Scenario.Description)
        );

    private static string Lead(ReportModel account)
    {
        if (account.Done == 0)
            return "No trial is done yet, so there is nothing to rank.";
        IReadOnlyList<RankedSubject> subjects = account.Ranking.Subjects;
        if (subjects.Count == 0 || account.Ranking.Decides(subjects[0]).Count == 0)
            return Findings.Accuracies(account.Ranking);
        string amount = $"{Numbers.Points(account.Ranking.Decides(subjects[0]))} points of test accuracy.";
        string words = RankingColumn.For(account.Ranking)[0].Words(subjects[0].Name);
        return Findings.First(account.Ranking) is not string first
                ? $"{char.ToUpperInvariant(words[0])}{words[1..]} {amount}"
            : subjects.Count(subject => subject.Rank == 1) == 1 ? $"{first} {It(account.Ranking)} {amount}"
            : first;
    }

    private static string It(Ranking ranking) =>
        ranking.How.Method switch
        {
            RankMethod.Shapley => "It is",
            RankMethod.OneAtATime => "It costs",
            _ => "It buys",
        };

    /// <summary>Paired by seed, like every difference.</summary>
    private static Interval Together(IReadOnlyList<Outcome> outcomes, double level)
    {
        Dictionary<int, double> all = outcomes
            .Where(outcome => outcome.Done && outcome.Hardware == StudyPlan.All)
            .ToDictionary(outcome => outcome.Seed, outcome => outcome.Accuracy!.Value);
        return Interval.FromSamples(
            [
                .. outcomes
                    .Where(ideal => ideal.Done && ideal.Hardware == StudyPlan.Ideal && all.ContainsKey(ideal.Seed))
                    .Select(ideal => ideal.Accuracy!.Value - all[ideal.Seed]),
            ],
            level
        );
    }

    private static XElement Tile(string name, Interval interval, string unit) =>
        Tile(
            name,
            interval.Count == 0 ? "–" : $"{Numbers.Two(interval.Mean)} {unit}",
            interval.Count > 1 ? $"[{Numbers.Two(interval.Low)}, {Numbers.Two(interval.High)}]"
                : interval.Count == 1 ? "one seed"
                : "not measured yet"
        );

    private static XElement Tile(string name, string value, string below) =>
        Tag("div", Tag("dt", name), Tag("dd", value, Tag("small", below)));

    private static IEnumerable<string> Incomplete(ReportModel account)
    {
        if (account.Missing > 0)
            yield return $"The study is not finished: {account.Outcomes.Count} of {account.Study.Plan.Count} trials have run. What follows uses these.";
        if (account.Failed > 0)
            yield return $"{Count(account.Failed, "trial")} failed; why is said under Trials.";
    }

    private static IEnumerable<XElement> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => Tag("p.description", paragraph));
}
