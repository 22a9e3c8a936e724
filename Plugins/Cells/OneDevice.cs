using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Cells;

/// <summary>
/// A 1T1R cell: one device stores one binary weight. +1 is its low resistance, which a sense tells from the high one by
/// a reference.
/// </summary>
internal sealed class OneDevice : ICell
{
    /// <inheritdoc/>
    public int Devices => 1;

    /// <inheritdoc/>
    public Precision Holds => Precision.Binary;

    /// <summary>
    /// The targets of the devices, float32 [1, outputs, inputs], siemens. A weight of exactly 0 counts as +1.
    /// </summary>
    public Tensor Targets(Tensor weights, ConductanceRange range)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor targets = empty([Devices, .. weights.shape], dtype: ScalarType.Float32);
        ReadOnlySpan<float> numbers = MemoryMarshal.Cast<byte, float>(weights.cpu().contiguous().bytes);
        StateKernels.NotNegative(numbers, range, MemoryMarshal.Cast<byte, float>(targets.bytes));
        return targets.to(weights.device).MoveToOuterDisposeScope();
    }
}
