using System.Xml.Linq;
using Modular.Energies;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// The section on the energy of an inference: bars for each component, beside two conventional circuits.
/// </summary>
internal static class EnergySection
{
    private static readonly string[] Styles = ["buys", "share", "costs"];

    /// <summary>Renders the section; null where the energy was not counted.</summary>
    public static XElement? Render(EnergyReport? report)
    {
        if (report is null)
            return null;
        return PageSection.Render(
            "energy",
            EnergyReport.Heading,
            report.Sentences.Select(sentence => Tag("p", sentence)),
            Chart(report.Energy),
            HtmlTable.WithNote(report.Components),
            HtmlTable.WithNote(report.Layers)
        );
    }

    private static XElement Chart(InferenceEnergy energy)
    {
        const string caption =
            "Each bar is a component of one inference, all layers together; the first row is their sum. "
            + "A component that a circuit has not, or that takes less than a thousandth of its sum, has no bar.";
        BarRow[] rows = [Sums(energy), .. Components(energy)];
        string description = string.Join(" ", energy.Circuits.Select(Description));
        var words = new AltText("Energy of an inference by component, joules", description);
        XElement key = Figure.Key(energy.Circuits.Select((one, i) => Figure.KeyBar(Styles[i], one.Circuit)));
        XElement drawing = new BarChart(rows, "J").Draw("energy-chart", words);
        return Tag("figure.wide", key, drawing, Tag("figcaption", caption));
    }

    private static BarRow Sums(InferenceEnergy energy) =>
        new("sum", [.. energy.Circuits.Select((one, i) => new BarMark(Styles[i], $"{one.Circuit}, sum", one.Joules))]);

    private static IEnumerable<BarRow> Components(InferenceEnergy energy) =>
        energy
            .Circuits.SelectMany(circuit => circuit.Components)
            .Distinct()
            .OrderBy(EnergyComponent.Place)
            .Select(component => Row(energy, component))
            .Where(row => row.Bars.Count > 0);

    private static BarRow Row(InferenceEnergy energy, string component)
    {
        string name = EnergyComponent.Words(component);
        IEnumerable<BarMark> bars = energy
            .Circuits.Select((one, i) => new BarMark(Styles[i], $"{one.Circuit}, {name}", one.Component(component)))
            .Where((bar, i) => bar.Value >= 1e-3 * energy.Circuits[i].Joules && bar.Value > 0);
        return new BarRow(name, [.. bars]);
    }

    private static string Description(EnergyBreakdown circuit)
    {
        IEnumerable<string> parts = circuit.Components.Select(component =>
            $"{EnergyComponent.Words(component)} {Measure.Format(circuit.Component(component), "J")}"
        );
        return $"{circuit.Circuit}: {Measure.Format(circuit.Joules, "J")}, of which {string.Join(", ", parts)}.";
    }
}
