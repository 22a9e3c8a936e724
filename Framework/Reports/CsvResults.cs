using Modular.Studies;
using Modular.Studies.Statistics;
using Modular.Studies.Tolerances;

namespace Modular.Reports;

/// <summary>The results as tables for other tools: accuracies in percent, differences in points.</summary>
internal static class CsvResults
{
    private static readonly string[] Nothing = [], Shares = ["shapley", "shapley_low", "shapley_high"], Stop = ["seeds", "stop"];
    private static readonly string[] Read = ["weight_errors", "sign_flips", "signs_to_zero", "zeros_to_sign"];
    private static readonly string[] Sensed = ["inference_reads", "inference_operations", "inference_joules"];
    private static readonly string[] Worn = ["pulses_mean", "pulses_p99", "pulses_max", "sets_mean", "sets_p99", "sets_max"];
    private static readonly string[] Powered = ["joules"], Lasting = ["endurance_used"];

    public static string Ranking(Ranking ranking) => CsvText.Of(
        ["imperfection", "rank", "buys", "buys_low", "buys_high", "costs", "costs_low", "costs_high", .. ranking.How.Coalitions is null ? [] : Shares, "rank_low", "rank_high",
            .. Drawn(ranking) ? ["shapley_error"] : Nothing, .. ranking.Stop is null ? [] : Stop],
        ranking.Subjects.Select(subject => Row(ranking, subject)));

    public static string Interactions(Ranking ranking) => CsvText.Of(
        ["first", "second", "interaction", "interaction_low", "interaction_high"],
        ranking.Interactions.Select(pair => new[] { pair.First, pair.Second }.Concat(Numbers.Csv(pair.Points))));

    public static string McNemar(IEnumerable<SeedTest> tests) => CsvText.Of(
        ["imperfection", "seed", "better", "worse", "p"],
        tests.Select(one => new[] { one.Imperfection, $"{one.Seed}", $"{one.Test.Better}", $"{one.Test.Worse}", Numbers.Size(one.Test.P) }));

    /// <summary>A strength that is no finite number is an empty field; the verdict says which side it is on.</summary>
    public static string Tolerances(IEnumerable<Tolerance> tolerances) => CsvText.Of(
        ["imperfection", "context", "loss", "strength", "strength_low", "strength_high", "value", "unit", "verdict", "low_verdict", "high_verdict", "quantity", "source", "seeds"],
        tolerances.Select(tolerance => new[]
        {
            tolerance.Question.Imperfection, tolerance.Question.Words, Numbers.Csv(tolerance.Loss),
            Numbers.Csv(tolerance.Strength), Numbers.Csv(tolerance.Bounds.Low), Numbers.Csv(tolerance.Bounds.High),
            tolerance.Typical is { } typical ? Numbers.CsvSize(typical.Value * tolerance.Strength) : "", tolerance.Typical?.Unit ?? "",
            ToleranceText.Verdict(tolerance.Verdict), ToleranceText.End(tolerance.Bounds.Low), ToleranceText.End(tolerance.Bounds.High), tolerance.Typical?.Name ?? "", tolerance.Source, tolerance.Seeds.ToString(),
        }));

    /// <summary>Shares of weights that read wrong, counts of pulses and SETs for each device, the energy of writing and the share of the endurance stand at the end, where a trial has them.</summary>
    public static string Trials(IReadOnlyList<Outcome> outcomes)
    {
        bool worn = outcomes.Any(outcome => outcome.Wear?.Pulses is not null), powered = outcomes.Any(outcome => outcome.Wear?.Joules is not null);
        bool lasting = outcomes.Any(outcome => outcome.Wear?.EnduranceUsed is not null);
        bool sensed = outcomes.Any(outcome => outcome.Inference?.Joules is not null);
        bool read = outcomes.Any(outcome => outcome.Errors is not null);
        return CsvText.Of(
            ["trial", "hardware", "seed", "accuracy", "status", "strengths", "failure", .. read ? Read : Nothing, .. worn ? Worn : Nothing, .. powered ? Powered : Nothing, .. lasting ? Lasting : Nothing, .. sensed ? Sensed : Nothing],
            outcomes.Select(outcome => (string[])
            [
                outcome.Trial, outcome.Hardware, outcome.Seed.ToString(), Numbers.Csv(outcome.Accuracy), outcome.Done ? "done" : "failed",
                string.Join(' ', outcome.Strengths.Select(dial => $"{dial.Key}={Numbers.Csv(dial.Value)}")), outcome.Failure ?? "",
                .. read ? Rates(outcome.Errors) : Nothing,
                .. worn ? Spread(outcome.Wear?.Pulses).Concat(Spread(outcome.Wear?.Sets)) : Nothing,
                .. powered ? [Numbers.CsvSize(outcome.Wear?.Joules)] : Nothing, .. lasting ? [Numbers.CsvSize(outcome.Wear?.EnduranceUsed)] : Nothing,
                .. sensed ? [$"{outcome.Inference?.Reads}", $"{outcome.Inference?.Operations}", Numbers.CsvSize(outcome.Inference?.Joules)] : Nothing,
            ]));
    }

    public static string Epochs(IEnumerable<Outcome> outcomes) => CsvText.Of(
        ["trial", "hardware", "seed", "epoch", "accuracy", "loss"],
        from outcome in outcomes
        from epoch in outcome.Epochs
        select new[] { outcome.Trial, outcome.Hardware, outcome.Seed.ToString(), epoch.Epoch.ToString(), Numbers.Csv(epoch.Accuracy), Numbers.Csv(epoch.Loss) });

    private static IEnumerable<string> Row(Ranking ranking, RankedSubject subject) =>
    [
        subject.Name, $"{subject.Rank}", .. Numbers.Csv(subject.Buys), .. Numbers.Csv(subject.Costs), .. ranking.How.Coalitions is null ? [] : Numbers.Csv(subject.Share),
        $"{subject.Ranks.Low}", $"{subject.Ranks.High}", .. Drawn(ranking) ? [Numbers.Csv(subject.ShareError)] : Nothing, .. ranking.Stop is null ? [] : new[] { $"{ranking.Stop.Seeds}", ranking.Stop.Why },
    ];

    private static string[] Rates(ReadErrors? errors) => errors is null ? ["", "", "", ""] :
    [
        Numbers.CsvSize(errors.Rate), Numbers.CsvSize(errors.SignFlips), Numbers.CsvSize(errors.SignsToZero), Numbers.CsvSize(errors.ZerosToSign),
    ];

    private static string[] Spread(CountSpread? count) => count is null ? ["", "", ""] : [Numbers.Csv(count.Mean), $"{count.P99}", $"{count.Max}"];

    private static bool Drawn(Ranking ranking) => ranking.How.Coalitions is { Exact: false };
}
