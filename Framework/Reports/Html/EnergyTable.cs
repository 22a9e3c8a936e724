using System.Xml.Linq;
using Modular.Contracts;
using Modular.Descriptions;
using Modular.Rigs;
using Modular.Text;
using Modular.Trials;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>What writing and reading cost: energy and share of the endurance, by hardware, over seeds.</summary>
internal static class EnergyTable
{
    /// <summary>Null where neither memory nor sense knows any.</summary>
    public static XElement? Render(RigFacts facts, IEnumerable<Outcome> outcomes)
    {
        var paid = outcomes
            .Where(outcome =>
                outcome.Wear is { Joules: not null } or { EnduranceUsed: not null }
                || outcome.Inference is { Joules: not null }
            )
            .GroupBy(outcome => outcome.Hardware)
            .ToArray();
        return paid.Length == 0
            ? null
            : Tag(
                "div",
                Figure.Table(
                    "Cost of writing in a trial, and of reading for one sample (trials.csv)",
                    [
                        Figure.Column("hardware"),
                        Figure.Column("energy of writing", number: true),
                        Figure.Column("endurance used, most", number: true),
                        Figure.Column("energy of an inference", number: true),
                    ],
                    paid.Select(hardware =>
                        Tag(
                            "tr",
                            Figure.RowName(hardware.Key),
                            Cell(Energy(hardware.Select(outcome => outcome.Wear?.Joules)), facts.WritingSource),
                            Cell(Endurance(hardware), facts.EnduranceSource),
                            Cell(Energy(hardware.Select(outcome => outcome.Inference?.Joules)), facts.ReadingSource)
                        )
                    )
                ),
                Tag(
                    "p.caption",
                    $"Energy of all pulses that wrote the devices of all layers, mean over seeds; cycles of the device that had most, as a share of what it stands. An inference reads every stored value as often as the network uses it.{Sources("memory", facts.MemoryNumbers.All)}{Sources("sense", facts.SenseNumbers.All)}"
                )
            );
    }

    /// <summary>Marked where it rests on what was assumed.</summary>
    private static XElement Cell(string? value, string? source) =>
        Tag("td.number", value is null ? "-" : value + (DocCommentFacts.IsAssumed(source) ? " (assumed)" : ""));

    private static string? Energy(IEnumerable<double?> seeds) =>
        seeds.Average() is { } joules ? Measure.Format(joules, "J") : null;

    private static string? Endurance(IEnumerable<Outcome> seeds) =>
        seeds.Max(outcome => outcome.Wear?.EnduranceUsed) is { } share ? Measure.Number(share) : null;

    private static string Sources(string part, IReadOnlyList<Quantity> quantities) =>
        quantities.Count == 0
            ? ""
            : $" The {part} says: {string.Join(", ", quantities.Select(PartFacts.Fact).Select(fact => $"{fact.Name} {fact.Value}"))}.";
}
