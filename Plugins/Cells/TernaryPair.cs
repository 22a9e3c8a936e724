using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Cells;

/// <summary>
/// A ternary 2T2R cell: +1 is (low, high resistance) of devices 0 and 1, -1 is (high, low), 0 is (high, high)
/// (arXiv:2005.01973; the encoding is that of the group's later work). A binary weight is a ternary one that is never
/// 0.
/// </summary>
internal sealed class TernaryPair : ICell
{
    /// <inheritdoc/>
    public int Devices => 2;

    /// <inheritdoc/>
    public Precision Holds => Precision.Ternary | Precision.Binary;

    /// <summary>
    /// The targets of both devices, float32 [2, outputs, inputs], siemens. Only a weight of exactly 0 counts as 0.
    /// </summary>
    public Tensor Targets(Tensor weights, ConductanceRange range)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor targets = empty([Devices, .. weights.shape], dtype: ScalarType.Float32);
        ReadOnlySpan<float> numbers = MemoryMarshal.Cast<byte, float>(weights.cpu().contiguous().bytes);
        Span<float> all = MemoryMarshal.Cast<byte, float>(targets.bytes);
        StateKernels.Positive(numbers, range, all[..numbers.Length]);
        StateKernels.Negative(numbers, range, all[numbers.Length..]);
        return targets.to(weights.device).MoveToOuterDisposeScope();
    }
}
