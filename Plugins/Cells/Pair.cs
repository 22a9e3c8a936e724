using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Cells;

/// <summary>
/// Differential 2T2R: device 0 (on BLb) and device 1 (on BL) hold one binary weight; +1 means that device 0 conducts
/// better (arXiv:2107.06064 [code], where the weight is the sign of R_BL - R_BLb). It works on the CPU, wherever
/// tensors come from and go to.
/// </summary>
internal sealed class Pair : IPulsedCell
{
    public int Devices => 2;

    public Precision Holds => Precision.Binary;

    /// <summary>A weight of exactly 0 counts as +1.</summary>
    public Tensor Targets(Tensor weights, ConductanceRange range)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor targets = empty([Devices, .. weights.shape], dtype: ScalarType.Float32);
        PairKernels.Targets(Numbers<float>(weights), (float)range.Min, (float)range.Max, Numbers<float>(targets));
        return targets.to(weights.device).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// A step up raises device 0 and lowers device 1, a step down the other way round, each as far as the memory takes
    /// the sign: a memory that only lowers gets pulses on one device, one that takes both gets them on both, and so
    /// never runs out of range on one side. -128 gives 127 pulses.
    /// </summary>
    public Tensor Pulses(Tensor steps, PulseSigns signs)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor counts = empty([Devices, .. steps.shape], dtype: ScalarType.Int8);
        sbyte least = (sbyte)(signs.HasFlag(PulseSigns.Lower) ? -127 : 0);
        sbyte greatest = (sbyte)(signs.HasFlag(PulseSigns.Raise) ? 127 : 0);
        PairKernels.Counts(Numbers<sbyte>(steps), least, greatest, Numbers<sbyte>(counts));
        return counts.to(steps.device).MoveToOuterDisposeScope();
    }

    private static Span<T> Numbers<T>(Tensor tensor)
        where T : struct => MemoryMarshal.Cast<byte, T>(tensor.cpu().contiguous().bytes);
}
