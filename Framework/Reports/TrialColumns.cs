using Modular.Text;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>Columns of trials.csv that are there where at least one trial has what they say.</summary>
/// <param name="Names">Of the columns.</param>
/// <param name="Has">Whether an outcome has it.</param>
/// <param name="Of">Its fields, one a name, empty where it has none.</param>
internal sealed record TrialColumns(string[] Names, Func<Outcome, bool> Has, Func<Outcome, string[]> Of)
{
    private static readonly TrialColumns[] All =
    [
        new(
            ["weight_errors", "sign_flips", "signs_to_zero", "zeros_to_sign"],
            outcome => outcome.Errors is not null,
            outcome => Rates(outcome.Errors)
        ),
        new(
            ["pulses_mean", "pulses_p99", "pulses_max", "sets_mean", "sets_p99", "sets_max"],
            outcome => outcome.Wear?.Pulses is not null,
            outcome => [.. Spread(outcome.Wear?.Pulses), .. Spread(outcome.Wear?.Sets)]
        ),
        new(
            ["joules"],
            outcome => outcome.Wear?.Joules is not null,
            outcome => [Numbers.CsvSize(outcome.Wear?.Joules)]
        ),
        Source("joules_source", outcome => outcome.Wear?.JoulesSource),
        new(
            ["endurance_used"],
            outcome => outcome.Wear?.EnduranceUsed is not null,
            outcome => [Numbers.CsvSize(outcome.Wear?.EnduranceUsed)]
        ),
        Source("endurance_source", outcome => outcome.Wear?.EnduranceSource),
        new(
            ["inference_reads", "inference_operations", "inference_joules"],
            outcome => outcome.Inference?.Joules is not null,
            outcome =>
                [
                    $"{outcome.Inference?.Reads}",
                    $"{outcome.Inference?.Operations}",
                    Numbers.CsvSize(outcome.Inference?.Joules),
                ]
        ),
        Source("inference_source", outcome => outcome.Inference?.Source),
    ];

    /// <summary>Those that at least one of the trials has.</summary>
    public static IReadOnlyList<TrialColumns> For(IReadOnlyList<Outcome> outcomes) =>
        [.. All.Where(columns => outcomes.Any(columns.Has))];

    private static TrialColumns Source(string name, Func<Outcome, string?> source) =>
        new([name], outcome => source(outcome) is not null, outcome => [source(outcome) ?? ""]);

    private static string[] Rates(ReadErrors? errors) =>
        errors is null
            ? ["", "", "", ""]
            :
            [
                Numbers.CsvSize(errors.Rate),
                Numbers.CsvSize(errors.SignFlips),
                Numbers.CsvSize(errors.SignsToZero),
                Numbers.CsvSize(errors.ZerosToSign),
            ];

    private static string[] Spread(CountSpread? count) =>
        count is null ? ["", "", ""] : [Numbers.Csv(count.Mean), $"{count.P99}", $"{count.Max}"];
}
