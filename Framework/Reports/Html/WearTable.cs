using System.Xml.Linq;
using Modular.Text;
using Modular.Trials;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>What learning costs the devices: pulses and SETs of each, by hardware, over seeds.</summary>
internal static class WearTable
{
    private static readonly string[] Columns =
    [
        "pulses, mean",
        "pulses, 99 %",
        "pulses, most",
        "SETs, mean",
        "SETs, 99 %",
        "SETs, most",
    ];

    private const string Unpriced =
        " No energy is given: pulses are counted, and what one costs is for the technology to say.";

    /// <summary>Null where no memory counted anything.</summary>
    public static XElement? Render(IEnumerable<Outcome> outcomes)
    {
        var worn = outcomes
            .Where(outcome => outcome.Wear?.Pulses is not null)
            .GroupBy(outcome => outcome.Hardware, outcome => outcome.Wear!)
            .ToArray();
        bool priced = worn.Any(hardware => hardware.Any(wear => wear.Joules is not null));
        return worn.Length == 0
            ? null
            : Tag(
                "div",
                Figure.Table(
                    "Endurance: pulses and SETs of a device in a trial (trials.csv)",
                    [Figure.Column("hardware"), .. Columns.Select(name => Figure.Column(name, number: true))],
                    worn.Select(hardware =>
                        Tag(
                            "tr",
                            Figure.RowName(hardware.Key),
                            Cells([.. hardware.Select(wear => wear.Pulses!)]),
                            Cells([.. hardware.Select(wear => wear.Sets).OfType<CountSpread>()])
                        )
                    )
                ),
                Tag(
                    "p.caption",
                    $"Mean over seeds; of the 99 % and the most, the highest of any seed. From fabrication on, the writing of the start included where the memory counts; else the pulses that it was given.{(priced ? "" : Unpriced)}"
                )
            );
    }

    private static XElement[] Cells(CountSpread[] seeds) =>
        seeds.Length == 0
            ? [.. Enumerable.Range(0, 3).Select(_ => Tag("td.number", "-"))]
            :
            [
                Tag("td.number", Numbers.Two(seeds.Average(count => count.Mean))),
                Tag("td.number", $"{seeds.Max(count => count.P99)}"),
                Tag("td.number", $"{seeds.Max(count => count.Max)}"),
            ];
}
