using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>Exact converters.</summary>
/// <param name="shape">[outputs, inputs].</param>
/// <param name="width">The difference that reads 1, siemens.</param>
internal sealed class DifferentialAnalogArray(long[] shape, double width) : ISenseArray
{
    /// <summary>Stopped at -1 and 1. Devices that conduct alike read exactly 0, so no coin is needed.</summary>
    public Tensor Read(Tensor conductances)
    {
        Check(conductances);
        using DisposeScope scope = NewDisposeScope();
        return ((conductances[0] - conductances[1]) / width).clamp(-1, 1).MoveToOuterDisposeScope();
    }

    public void Dispose() { }

    private void Check(Tensor conductances)
    {
        long[] expected = [2, .. shape];
        if (conductances.dtype == ScalarType.Float32 && conductances.shape.AsSpan().SequenceEqual(expected))
            return;
        throw new InvalidDataException(
            $"sense 'differential-analog': the conductances are {conductances.dtype} [{string.Join(", ", conductances.shape)}]; "
                + $"it subtracts pairs, Float32 [{string.Join(", ", expected)}]. Use a cell with 2 devices, such as 'differential-analog'."
        );
    }
}
