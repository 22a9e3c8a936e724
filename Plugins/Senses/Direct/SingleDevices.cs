using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>Devices that hold one value each, linear in the conductance.</summary>
/// <param name="sense">The name of the sense that reads them, for error texts.</param>
/// <param name="shape">The shape of the values, [outputs, inputs].</param>
/// <param name="range">The range of the memory, siemens, whose ends read -1 and +1.</param>
internal sealed class SingleDevices(string sense, long[] shape, ConductanceRange range)
{
    private readonly SenseInput input = new(sense, "reads single devices", "1 device, such as 'direct'");

    /// <summary>What a siemens adds to a value, 1/S.</summary>
    public double Gain => 2 / (range.Max - range.Min);

    /// <summary>The value of a device that does not conduct.</summary>
    public double Offset => -2 * range.Min / (range.Max - range.Min) - 1;

    /// <summary>
    /// Converts conductances, float32 [1, outputs, inputs], siemens, to values, float32 [outputs, inputs], limited to
    /// -1..1. The caller disposes the result.
    /// </summary>
    public Tensor Values(Tensor conductances)
    {
        input.Check(conductances, [1, .. shape]);
        using DisposeScope scope = NewDisposeScope();
        Tensor share = (conductances - range.Min) / (range.Max - range.Min);
        Tensor values = (2 * share - 1).clamp(-1, 1);
        return values.reshape(shape).MoveToOuterDisposeScope();
    }
}
