using Modular.Contracts;
using Modular.Scenarios;

namespace Modular.Energies;

/// <summary>
/// Computes layers whose weights are in the memory, with the digital logic behind the sense amplifiers.
/// </summary>
internal sealed class MemoryCircuit(EnergyChoice choice)
{
    private readonly DigitalLogic logic = new(choice);

    /// <summary>
    /// The time of a layer, seconds. Arrays work in parallel; the rows of an array are accessed one after another.
    /// </summary>
    public double Seconds(LayerWork layer, LayerHardware hardware) =>
        layer.Positions * (hardware.Partial?.Seconds ?? hardware.Passes * Rows(hardware) * choice.Cycle);

    /// <summary>The energies of a layer for one inference.</summary>
    /// <param name="layer">The layer whose weights are in the memory.</param>
    /// <param name="hardware">What memory, cell and sense do for one use of its matrix.</param>
    /// <param name="seconds">The time of an inference, over which the logic leaks.</param>
    public IEnumerable<EnergyItem> Items(LayerWork layer, LayerHardware hardware, double seconds)
    {
        foreach (CountedEnergy part in hardware.Counted)
            yield return DigitalLogic.Count(layer, part.Component, layer.Uses * part.Count, part.Each);
        if (hardware.MultipliesInGates)
            yield return logic.Gates(layer);
        yield return Sums(layer, hardware);
        foreach (EnergyItem item in logic.Thresholds(layer, SumBits(layer, hardware)))
            yield return item;
        foreach (EnergyItem item in logic.ActivationMemory(layer))
            yield return item;
        double accesses = layer.Uses * Accesses(hardware);
        yield return DigitalLogic.Count(layer, EnergyComponent.Control, accesses, logic.Costs.Control);
        yield return DigitalLogic.Count(
            layer,
            EnergyComponent.Leakage,
            Adders(layer, hardware),
            logic.Costs.AdderLeakage(seconds)
        );
        double bits = (double)layer.Entering * logic.Bits(layer.InputSignal);
        yield return DigitalLogic.Count(layer, EnergyComponent.Leakage, bits, logic.Costs.MemoryLeakage(seconds));
    }

    private double Rows(LayerHardware hardware) => Math.Min(choice.Rows, hardware.Stored);

    /// <summary>
    /// The number of row accesses in one use. Where columns add, every array is accessed once as a whole.
    /// </summary>
    private double Accesses(LayerHardware hardware) =>
        hardware.Partial?.Terms ?? Math.Ceiling((double)hardware.Stored / choice.Columns) * hardware.Passes;

    /// <summary>
    /// The number of full adders in the circuit: one for each column of each array, or those behind its converters.
    /// </summary>
    private double Adders(LayerWork layer, LayerHardware hardware)
    {
        if (hardware.Partial is { } partial)
            return (double)layer.Outputs * AdderTree.FullAdders(partial.Terms, partial.Bits);
        return (double)layer.Groups * hardware.Stored / Rows(hardware);
    }

    private EnergyItem Sums(LayerWork layer, LayerHardware hardware)
    {
        if (hardware.Partial is { } partial)
        {
            double adders = AdderTree.FullAdders(partial.Terms, partial.Bits);
            return DigitalLogic.Count(layer, EnergyComponent.Additions, layer.Sums * adders, logic.Costs.Adder);
        }
        if (hardware.Operation is not { } operation)
            return logic.Popcount(layer);
        double products = (double)layer.Products * logic.Bits(layer.InputSignal);
        return DigitalLogic.Count(layer, EnergyComponent.Popcount, products, operation);
    }

    private int SumBits(LayerWork layer, LayerHardware hardware)
    {
        if (hardware.Partial is { } partial)
            return AdderTree.SumBits(partial.Terms, partial.Bits);
        return AdderTree.SumBits(layer.Inputs, logic.Bits(layer.InputSignal));
    }
}
