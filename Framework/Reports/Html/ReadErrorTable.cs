using System.Xml.Linq;
using Modular.Text;
using Modular.Trials;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>How often weights read otherwise than they were written, by hardware, all seeds together.</summary>
internal static class ReadErrorTable
{
    /// <summary>Null where nothing was written once and read.</summary>
    public static XElement? Render(IEnumerable<Outcome> outcomes)
    {
        var read = outcomes
            .Where(outcome => outcome.Errors is not null)
            .GroupBy(outcome => outcome.Hardware, outcome => outcome.Errors!)
            .ToArray();
        return read.Length == 0
            ? null
            : Tag(
                "div",
                Figure.Table(
                    "Weights that read otherwise than they were written (trials.csv)",
                    [
                        Figure.Column("hardware"),
                        Figure.Column("weights", number: true),
                        Figure.Column("all errors", number: true),
                        Figure.Column("+1 as -1 or back", number: true),
                        Figure.Column("±1 as 0", number: true),
                        Figure.Column("0 as ±1", number: true),
                    ],
                    read.Select(hardware => Row(hardware.Key, ReadErrors.Combine(hardware)!))
                ),
                Tag(
                    "p.caption",
                    "Shares of the weights of their kind, at the first observation after writing; all layers in memory and all seeds together. After error correction, where the cell corrects."
                )
            );
    }

    private static XElement Row(string hardware, ReadErrors errors) =>
        Tag(
            "tr",
            Figure.RowName(hardware),
            Tag("td.number", $"{errors.Weights}"),
            Cell(errors.Rate),
            Cell(errors.SignFlips),
            Cell(errors.SignsToZero),
            Cell(errors.ZerosToSign)
        );

    private static XElement Cell(double share) => Tag("td.number", double.IsNaN(share) ? "-" : Measure.Number(share));
}
