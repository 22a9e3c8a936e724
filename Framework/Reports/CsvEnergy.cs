using Modular.Energies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>The energy of an inference as a table for other tools, joules.</summary>
internal static class CsvEnergy
{
    private static readonly string[] Header =
    [
        "circuit",
        "layer",
        "component",
        "count",
        "joules_each",
        "joules",
        "source",
    ];

    /// <summary>The text of energy.csv: one line for each energy of each layer, in each of the circuits.</summary>
    public static string Write(InferenceEnergy energy) =>
        CsvText.Write(Header, energy.Circuits.SelectMany(circuit => circuit.Items.Select(item => Row(circuit, item))));

    private static string[] Row(EnergyBreakdown circuit, EnergyItem item) =>
        [
            circuit.Circuit,
            item.Layer,
            item.Component,
            Numbers.CsvSize(item.Count),
            Numbers.CsvSize(item.Each),
            Numbers.CsvSize(item.Joules),
            item.Source,
        ];
}
