using Modular.Energies;
using Modular.Text;

namespace Modular.Reports.Tables;

/// <summary>The tables of the energy of an inference by component and by layer.</summary>
internal static class EnergyTables
{
    private static readonly ReportColumn[] LayerColumns =
    [
        ReportColumn.Name("layer"),
        ReportColumn.Number("products"),
        ReportColumn.Number("bits of an input"),
        ReportColumn.Number("energy"),
        ReportColumn.Number("share"),
        ReportColumn.Text("largest component"),
    ];

    private const string Missing = "-";

    /// <summary>One row for each component, and one column for each circuit.</summary>
    public static ReportTable Components(InferenceEnergy energy)
    {
        IEnumerable<string> components = energy
            .Circuits.SelectMany(circuit => circuit.Components)
            .Distinct()
            .OrderBy(EnergyComponent.Place);
        return new ReportTable
        {
            Caption = "Energy of an inference by component (energy.csv)",
            Columns = ComponentColumns(energy),
            Rows = [.. components.Select(component => ComponentRow(energy, component)), SumRow(energy)],
            Note =
                $"An inference takes {Measure.Format(energy.Seconds, "s")}, layer after layer; leakage is over this time "
                + "in all three. Each number is a count times the energy of doing it once; energy.csv has both, with "
                + "the source. Pooling, wires between blocks, clocks, inputs from outside and idle time are not counted.",
        };
    }

    private static IReadOnlyList<ReportColumn> ComponentColumns(InferenceEnergy energy) =>
        [
            ReportColumn.Name("component"),
            ReportColumn.Number(energy.Hardware.Circuit),
            ReportColumn.Number("share"),
            ReportColumn.Number(energy.InSram.Circuit),
            ReportColumn.Number(energy.EightBit.Circuit),
        ];

    /// <summary>One row for each layer, on this hardware.</summary>
    public static ReportTable Layers(InferenceEnergy energy)
    {
        EnergyBreakdown hardware = energy.Hardware;
        return new ReportTable
        {
            Caption = "Energy of an inference by layer, this hardware (energy.csv)",
            Columns = LayerColumns,
            Rows = [.. energy.Layers.Select(layer => LayerRow(hardware, layer))],
            Note = "Products are weights times positions. Inputs of several bits are processed bit by bit.",
        };
    }

    /// <summary>A share for readers: "43.2 %".</summary>
    public static string Percent(double share) => $"{Measure.Number(100 * share, digits: 3)} %";

    private static ReportRow ComponentRow(InferenceEnergy energy, string component) =>
        new(
            EnergyComponent.Words(component),
            Joules(energy.Hardware, component),
            Share(energy.Hardware, component),
            Joules(energy.InSram, component),
            Joules(energy.EightBit, component)
        );

    private static ReportRow SumRow(InferenceEnergy energy) =>
        new(
            "sum",
            EnergyReport.Sum(energy.Hardware),
            Percent(1),
            EnergyReport.Sum(energy.InSram),
            EnergyReport.Sum(energy.EightBit)
        );

    private static ReportRow LayerRow(EnergyBreakdown hardware, LayerEnergy layer)
    {
        double joules = hardware.Layer(layer.Name);
        string largest = hardware.Components.MaxBy(component => hardware.Part(component, layer.Name))!;
        return new ReportRow(
            layer.Name,
            $"{layer.Products}",
            $"{layer.InputBits}",
            Measure.Format(joules, "J"),
            Percent(joules / hardware.Joules),
            $"{EnergyComponent.Words(largest)}, {Percent(hardware.Part(largest, layer.Name) / joules)}"
        );
    }

    private static string Joules(EnergyBreakdown circuit, string component)
    {
        if (circuit.Components.Contains(component))
            return Measure.Format(circuit.Component(component), "J");
        return Missing;
    }

    private static string Share(EnergyBreakdown circuit, string component)
    {
        if (circuit.Components.Contains(component))
            return Percent(circuit.Component(component) / circuit.Joules);
        return Missing;
    }
}
