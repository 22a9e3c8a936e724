using Modular.Descriptions;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Studies.Tolerances;
using Modular.Text;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>
/// The results as tables for other tools: accuracies in percent, differences in points, sizes in SI units.
/// </summary>
internal static class CsvResults
{
    private static readonly string[] ToleranceHeader =
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
    ];

    /// <summary>The text of ranking.csv: one line for each imperfection, in the order of the ranking.</summary>
    public static string Ranking(Ranking ranking) =>
        CsvText.Write(RankingHeader(ranking), ranking.Subjects.Select(subject => RankingRow(ranking, subject)));

    /// <summary>The text of estimators.csv: one line for every effect under every error model.</summary>
    public static string Estimators(StudyResults results)
    {
        string[] header = ["imperfection", "effect", "errors", "points", "low", "high", "freedom", "decides"];
        return CsvText.Write(header, results.Estimates.Select(one => EstimatorRow(results.Ranking.How, one)));
    }

    /// <summary>The text of ranking-by-epoch.csv: the ranking after each epoch.</summary>
    /// <param name="course">The rankings of at least one epoch.</param>
    public static string Course(IReadOnlyList<EpochRanking> course)
    {
        IEnumerable<IEnumerable<string>> rows =
            from at in course
            from subject in at.Ranking.Subjects
            select RankingRow(at.Ranking, subject).Prepend($"{at.Epoch}");
        return CsvText.Write(RankingHeader(course[0].Ranking).Prepend("epoch"), rows);
    }

    /// <summary>The text of interactions.csv: one line for every pair of imperfections.</summary>
    public static string Interactions(Ranking ranking)
    {
        string[] header = ["first", "second", "interaction", "interaction_low", "interaction_high"];
        if (ranking.Interactions.All(one => one.IsAlone))
            return CsvText.Write(header, ranking.Interactions.Select(InteractionRow));
        IReadOnlyList<string> names = ranking.How.Coalitions!.Players;
        return CsvText.Write(
            [.. header, "sum_of"],
            ranking.Interactions.Select(one => InteractionRow(one).Append(DesignText.Chain(one.Chain, names)))
        );
    }

    /// <summary>The text of mcnemar.csv: one line for each test within a seed.</summary>
    public static string McNemar(IEnumerable<SeedTest> tests) =>
        CsvText.Write(["imperfection", "seed", "better", "worse", "p"], tests.Select(SeedTestRow));

    /// <summary>
    /// The text of tolerance.csv. A strength that is not finite is an empty field; the verdict says on which side it
    /// is.
    /// </summary>
    public static string Tolerances(IEnumerable<Tolerance> tolerances) =>
        CsvText.Write(ToleranceHeader, tolerances.Select(ToleranceRow));

    /// <summary>
    /// The text of trials.csv: one line for each trial. Values that not every trial has are in the last columns, see
    /// <see cref="TrialColumns"/>.
    /// </summary>
    public static string Trials(IReadOnlyList<Outcome> outcomes)
    {
        IReadOnlyList<TrialColumns> more = TrialColumns.For(outcomes);
        string[] header =
        [
            "trial",
            "hardware",
            "seed",
            "accuracy",
            "status",
            "strengths",
            "failure",
            .. more.SelectMany(columns => columns.Names),
        ];
        return CsvText.Write(header, outcomes.Select(outcome => TrialRow(outcome, more)));
    }

    /// <summary>The text of epochs.csv: one line for each epoch of each trial.</summary>
    public static string Epochs(IEnumerable<Outcome> outcomes)
    {
        IEnumerable<string[]> rows =
            from outcome in outcomes
            from epoch in outcome.Epochs
            select EpochRow(outcome, epoch);
        return CsvText.Write(["trial", "hardware", "seed", "epoch", "accuracy", "loss"], rows);
    }

    private static IReadOnlyList<string> RankingHeader(Ranking ranking)
    {
        List<string> header =
        [
            "imperfection",
            "rank",
            "buys",
            "buys_low",
            "buys_high",
            "costs",
            "costs_low",
            "costs_high",
        ];
        if (ranking.How.Method == RankMethod.Shapley)
            header.AddRange(["shapley", "shapley_low", "shapley_high"]);
        header.AddRange(["rank_low", "rank_high"]);
        if (IsDrawn(ranking))
            header.Add("shapley_error");
        if (ranking.Stop is not null)
            header.AddRange(["seeds", "stop", "corrected"]);
        if (ranking.How.Margin is not null)
            header.Add("within_margin");
        if (ranking.How.Method == RankMethod.Factorial)
            header.AddRange(["main_effect", "main_effect_low", "main_effect_high"]);
        header.AddRange(["decided_by", "errors"]);
        return header;
    }

    private static IReadOnlyList<string> RankingRow(Ranking ranking, RankedSubject subject)
    {
        List<string> row =
        [
            subject.Name,
            $"{subject.Rank}",
            .. Numbers.Csv(subject.Buys),
            .. Numbers.Csv(subject.Costs),
        ];
        if (ranking.How.Method == RankMethod.Shapley)
            row.AddRange(Numbers.Csv(subject.Share));
        row.AddRange([$"{subject.Ranks.Low}", $"{subject.Ranks.High}"]);
        if (IsDrawn(ranking))
            row.Add(Numbers.Csv(subject.ShareError));
        if (ranking.Stop is { } stop)
            row.AddRange([$"{stop.Seeds}", stop.Why, Numbers.Csv(subject.Corrected)]);
        if (subject.IsWithinMargin is bool isWithin)
            row.Add(Phrases.YesOrNo(isWithin));
        if (ranking.How.Method == RankMethod.Factorial)
            row.AddRange(Numbers.Csv(subject.MainEffect));
        EffectKind decides = EffectContrasts.Deciding(ranking.How.Method);
        row.AddRange([EstimatorText.Name(decides), EstimatorText.Name(ranking.How.Errors)]);
        return row;
    }

    private static string[] EstimatorRow(Attribution how, EffectEstimate one)
    {
        bool decides = one.Kind == EffectContrasts.Deciding(how.Method) && one.Errors == how.Errors;
        return
        [
            one.Name,
            EstimatorText.Name(one.Kind),
            EstimatorText.Name(one.Errors),
            .. Numbers.Csv(one.Interval),
            Numbers.Csv(one.Points.Freedom),
            Phrases.YesOrNo(decides),
        ];
    }

    private static bool IsDrawn(Ranking ranking) => ranking.How.Drawn is not null;

    private static string[] InteractionRow(Interaction pair) => [pair.First, pair.Second, .. Numbers.Csv(pair.Points)];

    private static string[] SeedTestRow(SeedTest one) =>
        [
            one.Imperfection,
            $"{one.Seed}",
            $"{one.Test.Better}",
            $"{one.Test.Worse}",
            Numbers.CsvProbability(one.Test.P),
        ];

    private static IReadOnlyList<string> ToleranceRow(Tolerance tolerance)
    {
        string value = tolerance.Typical is { } typical ? Numbers.CsvSize(typical.Value * tolerance.Strength) : "";
        List<string> row = [tolerance.Question.Imperfection, tolerance.Question.Words];
        row.Add(Numbers.Csv(tolerance.Loss));
        row.Add(Numbers.Csv(tolerance.Strength));
        row.Add(Numbers.Csv(tolerance.Bounds.Low));
        row.Add(Numbers.Csv(tolerance.Bounds.High));
        row.AddRange([value, tolerance.Typical?.Unit ?? ""]);
        row.Add(ToleranceText.Verdict(tolerance.Verdict));
        row.Add(ToleranceText.EndVerdict(tolerance.Bounds.Low));
        row.Add(ToleranceText.EndVerdict(tolerance.Bounds.High));
        row.AddRange([tolerance.Typical?.Name ?? "", tolerance.Source, $"{tolerance.Seeds}"]);
        return row;
    }

    private static string[] TrialRow(Outcome outcome, IReadOnlyList<TrialColumns> more)
    {
        IEnumerable<string> strengths = outcome.Strengths.Select(dial => $"{dial.Key}={Numbers.Csv(dial.Value)}");
        return
        [
            outcome.Trial,
            outcome.Hardware,
            $"{outcome.Seed}",
            Numbers.Csv(outcome.Accuracy),
            outcome.Done ? "done" : "failed",
            string.Join(' ', strengths),
            outcome.Reason ?? "",
            .. more.SelectMany(columns => columns.Fields(outcome)),
        ];
    }

    private static string[] EpochRow(Outcome outcome, EpochOutcome epoch) =>
        [
            outcome.Trial,
            outcome.Hardware,
            $"{outcome.Seed}",
            $"{epoch.Epoch}",
            Numbers.Csv(epoch.Accuracy),
            Numbers.Csv(epoch.Loss),
        ];
}
