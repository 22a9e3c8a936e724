using Modular.Scenarios;

namespace Modular.Energies;

/// <summary>
/// Computes layers whose weights are in SRAM beside digital logic. Every weight is read once for each use. The SRAM is
/// made of banks of 8 KB, and wires between them are not counted.
/// </summary>
internal sealed class ConventionalCircuit(EnergyChoice choice)
{
    private const int WholeBits = 8; // of real weights here

    private readonly DigitalLogic logic = new(choice);

    /// <summary>The energies of a layer for one inference.</summary>
    /// <param name="layer">The layer, with the precisions that it has in this circuit.</param>
    /// <param name="seconds">The time of an inference, over which the SRAM leaks.</param>
    public IEnumerable<EnergyItem> Items(LayerWork layer, double seconds)
    {
        double weights = (double)layer.Groups * layer.MatrixWeights * WeightBits(layer);
        double activations = (double)layer.Entering * logic.Bits(layer.InputSignal);
        double read = (double)layer.Products * WeightBits(layer);
        int sumBits = AdderTree.SumBits(layer.Inputs, logic.Bits(layer.InputSignal));
        return
        [
            DigitalLogic.Count(layer, EnergyComponent.WeightMemory, read, logic.Costs.MemoryRead),
            .. Arithmetic(layer),
            .. logic.Thresholds(layer, sumBits),
            .. logic.ActivationMemory(layer),
            DigitalLogic.Count(
                layer,
                EnergyComponent.Leakage,
                weights + activations,
                logic.Costs.MemoryLeakage(seconds)
            ),
        ];
    }

    private static int WeightBits(LayerWork layer)
    {
        if (layer.Weights == LayerPrecision.Real)
            return WholeBits;
        return layer.Weights.Bits();
    }

    private IEnumerable<EnergyItem> Arithmetic(LayerWork layer)
    {
        if (layer.Weights.IsOfSigns())
            return [logic.Gates(layer), logic.Popcount(layer)];
        return
        [
            DigitalLogic.Count(layer, EnergyComponent.Products, layer.Products, logic.Costs.Multiply),
            DigitalLogic.Count(layer, EnergyComponent.Additions, layer.Products, logic.Costs.Accumulate),
        ];
    }
}
