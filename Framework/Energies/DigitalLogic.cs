using Modular.Contracts;
using Modular.Scenarios;

namespace Modular.Energies;

/// <summary>The digital circuits behind a layer, the same for weights in the memory and in SRAM.</summary>
internal sealed class DigitalLogic(EnergyChoice choice)
{
    /// <summary>The energies of the circuits' operations.</summary>
    public DigitalCosts Costs { get; } = new(choice);

    /// <summary>The number of bits of a value; null stands for the values of the data set.</summary>
    public int Bits(LayerPrecision? signal) =>
        signal switch
        {
            null => choice.InputBits,
            { } precision when precision.IsOfSigns() => precision.Bits(),
            { } precision => precision.IntegerBits() ?? choice.ActivationBits,
        };

    /// <summary>The gates that multiply one-bit weights with each bit of the inputs.</summary>
    public EnergyItem Gates(LayerWork layer) =>
        Count(layer, EnergyComponent.Products, (double)layer.Products * Bits(layer.InputSignal), Costs.Gate);

    /// <summary>The adder trees that sum the one-bit products; bit planes are shifted.</summary>
    public EnergyItem Popcount(LayerWork layer)
    {
        double adders = AdderTree.FullAdders(layer.Inputs, Bits(layer.InputSignal));
        return Count(layer, EnergyComponent.Popcount, layer.Sums * adders, Costs.Adder);
    }

    /// <summary>
    /// The circuits that turn sums into activations: comparisons, or the gain and offset of batch norm.
    /// </summary>
    /// <param name="layer">The layer that computes the sums.</param>
    /// <param name="sumBits">The number of bits of a sum.</param>
    public IEnumerable<EnergyItem> Thresholds(LayerWork layer, int sumBits)
    {
        if (layer.OutputSignal is LayerPrecision.Real || layer.OutputSignal?.IntegerBits() is not null)
            return BatchNorm(layer);
        int thresholds = layer.OutputSignal is LayerPrecision.Ternary ? 2 : 1;
        double compared = (double)layer.Sums * thresholds * sumBits;
        EnergyItem comparisons = Count(layer, EnergyComponent.Thresholds, compared, Costs.Adder);
        if (layer.OutputSignal is null)
            return [comparisons]; // the classes are compared with each other
        double read = (double)layer.Outputs * thresholds * sumBits;
        return [comparisons, Count(layer, EnergyComponent.Thresholds, read, Costs.MemoryRead)];
    }

    /// <summary>
    /// The SRAM accesses that read the entering values, and write the values that leave to another layer.
    /// </summary>
    public IEnumerable<EnergyItem> ActivationMemory(LayerWork layer)
    {
        double values = choice.Windows == WindowReads.Once ? layer.Entering : (double)layer.Uses * layer.Inputs;
        yield return Count(layer, EnergyComponent.ActivationMemory, values * Bits(layer.InputSignal), Costs.MemoryRead);
        if (layer.OutputSignal is { } signal)
            yield return Count(
                layer,
                EnergyComponent.ActivationMemory,
                (double)layer.Sums * Bits(signal),
                Costs.MemoryWrite
            );
    }

    /// <summary>The energy of an operation that is done a number of times.</summary>
    public static EnergyItem Count(LayerWork layer, string component, double count, Quantity each) =>
        new(layer.Name, component, count, each.Value, each.Source);

    private IEnumerable<EnergyItem> BatchNorm(LayerWork layer)
    {
        double read = 2.0 * layer.Outputs * choice.ActivationBits;
        return
        [
            Count(layer, EnergyComponent.Thresholds, layer.Sums, Costs.Multiply),
            Count(layer, EnergyComponent.Thresholds, layer.Sums, Costs.Accumulate),
            Count(layer, EnergyComponent.Thresholds, read, Costs.MemoryRead),
        ];
    }
}
