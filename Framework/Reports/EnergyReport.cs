using Modular.Energies;
using Modular.Reports.Tables;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>What a report tells about the energy of an inference.</summary>
internal sealed record EnergyReport
{
    /// <summary>The heading of the section.</summary>
    public const string Heading = "Where the energy of an inference goes";

    /// <summary>The energies, for figures and files.</summary>
    public required InferenceEnergy Energy { get; init; }

    /// <summary>The sums of the circuits and the largest shares, in sentences.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }

    /// <summary>The table of energies by component, with one column for each circuit.</summary>
    public required ReportTable Components { get; init; }

    /// <summary>The table of energies by layer, on this hardware.</summary>
    public required ReportTable Layers { get; init; }

    /// <summary>Writes the sentences and tables; null where the energy was not counted.</summary>
    /// <param name="study">The study, whose shapes and options decide the energy.</param>
    /// <param name="costs">The measured costs of the trials by hardware.</param>
    public static EnergyReport? Write(Study study, IReadOnlyList<HardwareCost> costs)
    {
        if (study.Energy is not { } energy)
            return null;
        return new EnergyReport
        {
            Energy = energy,
            Sentences =
            [
                Sums(energy),
                Largest(energy.Hardware),
                Processes,
                .. energy.Hardware.Unknown,
                .. Earlier(energy.Hardware, costs),
            ],
            Components = EnergyTables.Components(energy),
            Layers = EnergyTables.Layers(energy),
        };
    }

    /// <summary>The sum of a circuit for readers: "92.1 nJ (assumed)", "at least 1.2 nJ".</summary>
    public static string Sum(EnergyBreakdown circuit)
    {
        string least = circuit.Unknown.Count > 0 ? "at least " : "";
        string assumed = circuit.IsAssumed ? " (assumed in part)" : "";
        return $"{least}{Measure.Format(circuit.Joules, "J")}{assumed}";
    }

    private static string Sums(InferenceEnergy energy) =>
        $"One inference takes {Sum(energy.Hardware)} on this hardware. "
        + $"The same network with its weights in SRAM would take {Sum(energy.InSram)}, "
        + $"and a network of the same shape with 8 bits {Sum(energy.EightBit)}.";

    private const string Processes =
        "The three are no better than their numbers: digital circuits and SRAM are those of 45 nm at 0.9 V times "
        + "'energy.logic-scale', amplifiers and lines have the supply and the sizes that the sense and 'energy' give.";

    private static string Largest(EnergyBreakdown hardware)
    {
        string component = hardware.Components.MaxBy(hardware.Component)!;
        string layer = hardware.Layers.MaxBy(hardware.Layer)!;
        return $"On this hardware the largest component is '{EnergyComponent.Words(component)}' with "
            + $"{Share(hardware.Component(component), hardware)}, and the largest layer '{layer}' with "
            + $"{Share(hardware.Layer(layer), hardware)}.";
    }

    private static string Share(double joules, EnergyBreakdown circuit) =>
        $"{Measure.Format(joules, "J")}, {EnergyTables.Percent(joules / circuit.Joules)}";

    /// <summary>Says where trials of an earlier version counted fewer energies.</summary>
    private static IEnumerable<string> Earlier(EnergyBreakdown hardware, IReadOnlyList<HardwareCost> costs)
    {
        double? stored = costs.Select(cost => cost.InferenceEnergy?.Value).FirstOrDefault(value => value is not null);
        if (stored is not { } joules || Math.Abs(joules / hardware.Joules - 1) < 1e-6)
            yield break;
        yield return $"The trials say {Measure.Format(joules, "J")}: an earlier version, or other options, counted them.";
    }
}
