using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Cells;

/// <summary>
/// A differential 2T2R cell: device 0 (on BLb) and device 1 (on BL) store one binary weight, and +1 means that device 0
/// conducts better (arXiv:2107.06064 [code], where the weight is the sign of R_BL - R_BLb). It computes on the CPU,
/// wherever tensors come from and go to.
/// </summary>
internal sealed class Pair : IGradedCell
{
    /// <inheritdoc/>
    public int Devices => 2;

    /// <inheritdoc/>
    public Precision Holds => Precision.Binary;

    /// <summary>
    /// The targets of both devices, float32 [2, outputs, inputs], siemens. A weight of exactly 0 counts as +1.
    /// </summary>
    public Tensor Targets(Tensor weights, ConductanceRange range)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor targets = empty([Devices, .. weights.shape], dtype: ScalarType.Float32);
        PairKernels.Targets(Numbers<float>(weights), range, Numbers<float>(targets));
        return targets.to(weights.device).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// The pulse counts of both devices, int8 [2, outputs, inputs]. A step up raises device 0 and lowers device 1, a
    /// step down does the reverse, each where the memory takes the sign. A memory that only lowers gets pulses on one
    /// device. A memory that takes both signs gets them on both devices, and so never runs out of range on one side. A
    /// step of -128 gives 127 pulses.
    /// </summary>
    public Tensor Pulses(Tensor steps, PulseSigns signs)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor counts = empty([Devices, .. steps.shape], dtype: ScalarType.Int8);
        PairKernels.Counts(Numbers<sbyte>(steps), signs, Numbers<sbyte>(counts));
        return counts.to(steps.device).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor Moves(Tensor steps, PulseSigns signs)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor moves = empty([Devices, .. steps.shape], dtype: ScalarType.Float32);
        PairKernels.Moves(Numbers<float>(steps), signs, Numbers<float>(moves));
        return moves.to(steps.device).MoveToOuterDisposeScope();
    }

    private static Span<T> Numbers<T>(Tensor tensor)
        where T : struct => MemoryMarshal.Cast<byte, T>(tensor.cpu().contiguous().bytes);
}
