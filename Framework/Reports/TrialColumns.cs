using Modular.Text;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>Columns of trials.csv that exist only where at least one trial has values for them.</summary>
/// <param name="Names">The names of the columns.</param>
/// <param name="Has">Whether an outcome has values for the columns.</param>
/// <param name="Fields">The fields of an outcome, one for each column; empty where it has no value.</param>
internal sealed record TrialColumns(string[] Names, Func<Outcome, bool> Has, Func<Outcome, string[]> Fields)
{
    private static readonly TrialColumns Errors = new(
        ["weight_errors", "sign_flips", "signs_to_zero", "zeros_to_sign"],
        outcome => outcome.Errors is not null,
        outcome => Rates(outcome.Errors)
    );

    private static readonly TrialColumns Wear = new(
        ["pulses_mean", "pulses_p99", "pulses_max", "sets_mean", "sets_p99", "sets_max"],
        outcome => outcome.Wear?.Pulses is not null,
        outcome => [.. Spread(outcome.Wear?.Pulses), .. Spread(outcome.Wear?.Sets)]
    );

    private static readonly TrialColumns Inference = new(
        ["inference_reads", "inference_operations", "inference_joules"],
        outcome => outcome.Inference?.Joules is not null,
        outcome => Costs(outcome.Inference)
    );

    private static readonly TrialColumns Memory = new(
        ["memory_bits", "devices"],
        outcome => outcome.Memory is not null,
        outcome => [$"{outcome.Memory?.Bits}", $"{outcome.Memory?.Devices}"]
    );

    private static readonly TrialColumns[] All =
    [
        Errors,
        Wear,
        Size("joules", outcome => outcome.Wear?.Joules),
        Source("joules_source", outcome => outcome.Wear?.JoulesSource),
        Size("endurance_used", outcome => outcome.Wear?.EnduranceUsed),
        Source("endurance_source", outcome => outcome.Wear?.EnduranceSource),
        Inference,
        Source("inference_source", outcome => outcome.Inference?.Source),
        Memory,
        Source("setting", outcome => outcome.Setting?.Words),
        Source("also", outcome => outcome.Also.Count == 0 ? null : string.Join(' ', outcome.Also)),
    ];

    /// <summary>
    /// The columns for which at least one trial has values, then one for each dial that is on in at least one trial.
    /// </summary>
    public static IReadOnlyList<TrialColumns> For(IReadOnlyList<Outcome> outcomes) =>
        [.. All.Where(columns => outcomes.Any(columns.Has)), .. Dials(outcomes).Select(Strength)];

    private static IEnumerable<string> Dials(IEnumerable<Outcome> outcomes) =>
        outcomes.SelectMany(outcome => outcome.Strengths.Keys).Distinct();

    private static TrialColumns Strength(string dial) =>
        new(
            [$"strength_{dial}"],
            outcome => outcome.Strengths.ContainsKey(dial),
            outcome => [Numbers.Csv(outcome.Strengths.GetValueOrDefault(dial))]
        );

    private static TrialColumns Size(string name, Func<Outcome, double?> size) =>
        new([name], outcome => size(outcome) is not null, outcome => [Numbers.CsvSize(size(outcome))]);

    private static TrialColumns Source(string name, Func<Outcome, string?> source) =>
        new([name], outcome => source(outcome) is not null, outcome => [source(outcome) ?? ""]);

    private static string[] Rates(ReadErrors? errors)
    {
        if (errors is null)
            return ["", "", "", ""];
        return
        [
            Numbers.CsvSize(errors.Rate),
            Numbers.CsvSize(errors.SignFlips),
            Numbers.CsvSize(errors.SignsToZero),
            Numbers.CsvSize(errors.ZerosToSign),
        ];
    }

    private static string[] Spread(CountSpread? count)
    {
        if (count is null)
            return ["", "", ""];
        return [Numbers.Csv(count.Mean), $"{count.P99}", $"{count.Max}"];
    }

    private static string[] Costs(InferenceCost? cost) =>
        [$"{cost?.Reads}", $"{cost?.Operations}", Numbers.CsvSize(cost?.Joules)];
}
