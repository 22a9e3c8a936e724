using Modular.Studies;
using Modular.Studies.Tolerances;
using Modular.Text;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>The results as tables for other tools: accuracies in percent, differences in points.</summary>
internal static class CsvResults
{
    private static readonly string[] Nothing = [];
    private static readonly string[] Shares = ["shapley", "shapley_low", "shapley_high"];
    private static readonly string[] Stop = ["seeds", "stop"];

    public static string Ranking(Ranking ranking) =>
        CsvText.Write(Header(ranking), ranking.Subjects.Select(subject => Row(ranking, subject)));

    /// <summary>The ranking after each epoch.</summary>
    /// <param name="course">At least one.</param>
    public static string Course(IReadOnlyList<EpochRanking> course) =>
        CsvText.Write(
            Header(course[0].Ranking).Prepend("epoch"),
            from at in course
            from subject in at.Ranking.Subjects
            select Row(at.Ranking, subject).Prepend(at.Epoch.ToString())
        );

    public static string Interactions(Ranking ranking) =>
        CsvText.Write(
            ["first", "second", "interaction", "interaction_low", "interaction_high"],
            ranking.Interactions.Select(pair => new[] { pair.First, pair.Second }.Concat(Numbers.Csv(pair.Points)))
        );

    public static string McNemar(IEnumerable<SeedTest> tests) =>
        CsvText.Write(
            ["imperfection", "seed", "better", "worse", "p"],
            tests.Select(one =>
                new[]
                {
                    one.Imperfection,
                    $"{one.Seed}",
                    $"{one.Test.Better}",
                    $"{one.Test.Worse}",
                    Numbers.Size(one.Test.P),
                }
            )
        );

    /// <summary>A strength that is no finite number is an empty field; the verdict says which side it is on.</summary>
    public static string Tolerances(IEnumerable<Tolerance> tolerances) =>
        CsvText.Write(
            [
                "imperfection",
                "context",
                "loss",
                "strength",
                "strength_low",
                "strength_high",
                "value",
                "unit",
                "verdict",
                "low_verdict",
                "high_verdict",
                "quantity",
                "source",
                "seeds",
            ],
            tolerances.Select(tolerance =>
                new[]
                {
                    tolerance.Question.Imperfection,
                    tolerance.Question.Words,
                    Numbers.Csv(tolerance.Loss),
                    Numbers.Csv(tolerance.Strength),
                    Numbers.Csv(tolerance.Bounds.Low),
                    Numbers.Csv(tolerance.Bounds.High),
                    tolerance.Typical is { } typical ? Numbers.CsvSize(typical.Value * tolerance.Strength) : "",
                    tolerance.Typical?.Unit ?? "",
                    ToleranceText.Verdict(tolerance.Verdict),
                    ToleranceText.End(tolerance.Bounds.Low),
                    ToleranceText.End(tolerance.Bounds.High),
                    tolerance.Typical?.Name ?? "",
                    tolerance.Source,
                    tolerance.Seeds.ToString(),
                }
            )
        );

    /// <summary>What not every trial has stands at the end: <see cref="TrialColumns"/>.</summary>
    public static string Trials(IReadOnlyList<Outcome> outcomes)
    {
        IReadOnlyList<TrialColumns> more = TrialColumns.For(outcomes);
        return CsvText.Write(
            [
                "trial",
                "hardware",
                "seed",
                "accuracy",
                "status",
                "strengths",
                "failure",
                .. more.SelectMany(columns => columns.Names),
            ],
            outcomes.Select(outcome =>
                (string[])
                    [
                        outcome.Trial,
                        outcome.Hardware,
                        outcome.Seed.ToString(),
                        Numbers.Csv(outcome.Accuracy),
                        outcome.Done ? "done" : "failed",
                        string.Join(' ', outcome.Strengths.Select(dial => $"{dial.Key}={Numbers.Csv(dial.Value)}")),
                        outcome.Failure ?? "",
                        .. more.SelectMany(columns => columns.Of(outcome)),
                    ]
            )
        );
    }

    public static string Epochs(IEnumerable<Outcome> outcomes) =>
        CsvText.Write(
            ["trial", "hardware", "seed", "epoch", "accuracy", "loss"],
            from outcome in outcomes
            from epoch in outcome.Epochs
            select new[]
            {
                outcome.Trial,
                outcome.Hardware,
                outcome.Seed.ToString(),
                epoch.Epoch.ToString(),
                Numbers.Csv(epoch.Accuracy),
                Numbers.Csv(epoch.Loss),
            }
        );

    private static IEnumerable<string> Header(Ranking ranking) =>
        [
            "imperfection",
            "rank",
            "buys",
            "buys_low",
            "buys_high",
            "costs",
            "costs_low",
            "costs_high",
            .. ranking.How.Coalitions is null ? [] : Shares,
            "rank_low",
            "rank_high",
            .. Drawn(ranking) ? ["shapley_error"] : Nothing,
            .. ranking.Stop is null ? [] : Stop,
        ];

    private static IEnumerable<string> Row(Ranking ranking, RankedSubject subject) =>
        [
            subject.Name,
            $"{subject.Rank}",
            .. Numbers.Csv(subject.Buys),
            .. Numbers.Csv(subject.Costs),
            .. ranking.How.Coalitions is null ? [] : Numbers.Csv(subject.Share),
            $"{subject.Ranks.Low}",
            $"{subject.Ranks.High}",
            .. Drawn(ranking) ? [Numbers.Csv(subject.ShareError)] : Nothing,
            .. ranking.Stop is null ? [] : new[] { $"{ranking.Stop.Seeds}", ranking.Stop.Why },
        ];

    private static bool Drawn(Ranking ranking) => ranking.How.Coalitions is { Exact: false };
}
