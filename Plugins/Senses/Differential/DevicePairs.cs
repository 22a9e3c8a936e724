using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>Pairs of devices that hold one value each, in the difference of their conductances.</summary>
/// <param name="input">The conductances that the sense reads.</param>
/// <param name="shape">The shape of the values, [outputs, inputs].</param>
/// <param name="width">The difference that reads 1, siemens.</param>
internal sealed class DevicePairs(SenseInput input, long[] shape, double width)
{
    /// <summary>The number of pairs in a column.</summary>
    public long Inputs => shape[1];

    /// <summary>What a siemens of either device adds to a value, 1/S.</summary>
    public IReadOnlyList<double> Gains => [1 / width, -1 / width];

    /// <summary>
    /// Converts conductances, float32 [2, outputs, inputs], siemens, to values, float32 [outputs, inputs], limited to
    /// -1..1. Equal conductances read exactly 0. The caller disposes the result.
    /// </summary>
    public Tensor Values(Tensor conductances)
    {
        input.Check(conductances, [2, .. shape]);
        using DisposeScope scope = NewDisposeScope();
        Tensor values = (conductances[0] - conductances[1]) / width;
        return values.clamp(-1, 1).MoveToOuterDisposeScope();
    }
}
