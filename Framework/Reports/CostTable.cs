using Modular.Studies.Tolerances;
using Modular.Text;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>
/// What weights read and what writing and reading cost, by hardware, over seeds; only what at least one hardware has is
/// a column.
/// </summary>
internal static class CostTable
{
    private static readonly (string Name, Func<IReadOnlyList<Outcome>, string?> Of)[] All =
    [
        ("weights read wrong", seeds => Share(seeds, errors => errors.Rate)),
        ("+1 as -1 or back", seeds => Share(seeds, errors => errors.SignFlips)),
        ("±1 as 0", seeds => Share(seeds, errors => errors.SignsToZero)),
        ("0 as ±1", seeds => Share(seeds, errors => errors.ZerosToSign)),
        (
            "energy of writing",
            seeds => Energy(seeds, outcome => outcome.Wear?.Joules, outcome => outcome.Wear?.JoulesSource)
        ),
        (
            "pulses of a device, mean",
            seeds => seeds.Average(outcome => outcome.Wear?.Pulses?.Mean) is { } pulses ? Measure.Number(pulses) : null
        ),
        (
            "endurance used, most",
            seeds =>
                seeds.Max(outcome => outcome.Wear?.EnduranceUsed) is { } share
                    ? Measure.Number(share) + Mark(seeds, outcome => outcome.Wear?.EnduranceSource)
                    : null
        ),
        (
            "energy of an inference",
            seeds => Energy(seeds, outcome => outcome.Inference?.Joules, outcome => outcome.Inference?.Source)
        ),
    ];

    /// <summary>Of trials that were done, but those of tolerances; null where nothing is known.</summary>
    public static (IEnumerable<string> Header, IEnumerable<IEnumerable<string>> Rows)? Build(
        IEnumerable<Outcome> outcomes
    )
    {
        var hardware = outcomes
            .Where(outcome =>
                outcome.Done && !outcome.Hardware.StartsWith(TolerancePlan.Prefix, StringComparison.Ordinal)
            )
            .GroupBy(
                outcome => outcome.Hardware,
                (name, seeds) => (Name: name, Seeds: (IReadOnlyList<Outcome>)[.. seeds])
            )
            .ToArray();
        var columns = All.Where(column => hardware.Any(one => column.Of(one.Seeds) is not null)).ToArray();
        return columns.Length == 0
            ? null
            : (
                columns.Select(column => column.Name).Prepend("hardware"),
                hardware.Select(one => columns.Select(column => column.Of(one.Seeds) ?? "-").Prepend(one.Name))
            );
    }

    private static string? Share(IReadOnlyList<Outcome> seeds, Func<ReadErrors, double> share) =>
        ReadErrors.Combine(seeds.Select(outcome => outcome.Errors).OfType<ReadErrors>()) is { } errors
        && !double.IsNaN(share(errors))
            ? Measure.Number(share(errors))
            : null;

    private static string? Energy(
        IReadOnlyList<Outcome> seeds,
        Func<Outcome, double?> joules,
        Func<Outcome, string?> source
    ) => seeds.Average(joules) is { } mean ? Measure.Format(mean, "J") + Mark(seeds, source) : null;

    private static string Mark(IEnumerable<Outcome> seeds, Func<Outcome, string?> source) =>
        seeds.Any(outcome => DocCommentFacts.IsAssumed(source(outcome))) ? " (assumed)" : "";
}
