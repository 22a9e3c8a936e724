using System.Xml.Linq;
using Modular.Contracts;
using Modular.Descriptions;
using Modular.Rigs;
using Modular.Studies;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>What writing costs: energy and share of the endurance, by hardware, over seeds.</summary>
internal static class EnergyTable
{
    /// <summary>Null where the memory knows neither.</summary>
    public static XElement? Of(RigFacts facts, IEnumerable<Outcome> outcomes)
    {
        var paid = outcomes.Where(outcome => outcome.Wear is { Joules: not null } or { EnduranceUsed: not null }).GroupBy(outcome => outcome.Hardware, outcome => outcome.Wear!).ToArray();
        return paid.Length == 0 ? null : Tag("div",
            Figure.Table("Cost of writing in a trial (trials.csv)",
                [Figure.Column("hardware"), Figure.Column("energy", number: true), Figure.Column("endurance used, most", number: true)],
                paid.Select(hardware => Tag("tr", Figure.RowName(hardware.Key), Tag("td.number", Energy(hardware)), Tag("td.number", Endurance(hardware))))),
            Tag("p.caption", $"Energy of all pulses that wrote the devices of all layers, mean over seeds; SETs of the device that had most, as a share of what it stands.{Sources(facts.Quantities)}"));
    }

    private static string Energy(IEnumerable<DeviceWear> seeds) => seeds.Average(wear => wear.Joules) is { } joules ? Measure.Of(joules, "J") : "-";

    private static string Endurance(IEnumerable<DeviceWear> seeds) => seeds.Max(wear => wear.EnduranceUsed) is { } share ? Measure.Number(share) : "-";

    private static string Sources(IReadOnlyList<Quantity> quantities) =>
        quantities.Count == 0 ? "" : $" The memory says: {string.Join(", ", quantities.Select(PartFacts.Fact).Select(fact => $"{fact.Name} {fact.Value}"))}.";
}
