using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>Devices of which each holds a value, linear in its conductance.</summary>
/// <param name="sense">Whose they are, for sentences.</param>
/// <param name="shape">[outputs, inputs].</param>
/// <param name="range">Of the memory, siemens: -1 to +1.</param>
internal sealed class SingleDevices(string sense, long[] shape, ConductanceRange range)
{
    /// <summary>
    /// Conductances float32 [1, outputs, inputs], siemens, to values float32 [outputs, inputs], stopped at -1 and 1.
    /// The caller disposes them.
    /// </summary>
    public Tensor Values(Tensor conductances)
    {
        Check(conductances);
        using DisposeScope scope = NewDisposeScope();
        Tensor part = (conductances - range.Min) / (range.Max - range.Min);
        return (2 * part - 1).clamp(-1, 1).reshape(shape).MoveToOuterDisposeScope();
    }

    private void Check(Tensor conductances)
    {
        long[] expected = [1, .. shape];
        if (conductances.dtype == ScalarType.Float32 && conductances.shape.AsSpan().SequenceEqual(expected))
            return;
        throw new InvalidDataException(
            $"sense '{sense}': the conductances are {conductances.dtype} [{string.Join(", ", conductances.shape)}]; "
                + $"it reads single devices, Float32 [{string.Join(", ", expected)}]. Use a cell with 1 device, such as 'direct'."
        );
    }
}
