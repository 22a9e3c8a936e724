using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Cells;

/// <summary>
/// A cell that stores one weight of any precision as the difference G+ - G- of two conductances. Device 0 holds the
/// magnitude of a positive weight, device 1 that of a negative one; the other device is at the least conductance.
/// </summary>
/// <param name="options">The options of the scenario.</param>
internal sealed class DifferentialAnalog(DifferentialAnalogOptions options) : IGradedCell
{
    /// <inheritdoc/>
    public int Devices => 2;

    /// <inheritdoc/>
    public Precision Holds => Precision.Real | Precision.Int8 | Precision.Ternary | Precision.Binary;

    /// <inheritdoc/>
    public Tensor Targets(Tensor weights, ConductanceRange range)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor weight = weights.detach();
        Tensor shares = stack([weight, -weight]).clamp(0, 1);
        if (options.Levels > 0)
            shares = (shares * (options.Levels - 1)).round() / (options.Levels - 1);
        Tensor conductances = shares * (range.Max - range.Min) + range.Min;
        return conductances.clamp(range.Min, range.Max).contiguous().MoveToOuterDisposeScope();
    }

    /// <summary>
    /// The pulse counts of both devices, int8 [2, outputs, inputs]. A step up raises device 0 and lowers device 1, a
    /// step down does the reverse, each where the memory takes the sign. With pulses of both signs the weight moves by
    /// twice a device's step. A step of -128 gives 127 pulses.
    /// </summary>
    public Tensor Pulses(Tensor steps, PulseSigns signs)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor counts = empty([Devices, .. steps.shape], dtype: ScalarType.Int8);
        PairKernels.Counts(Numbers<sbyte>(steps.cpu().contiguous()), signs, Numbers<sbyte>(counts));
        return counts.to(steps.device).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor Moves(Tensor steps, PulseSigns signs)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor moves = empty([Devices, .. steps.shape], dtype: ScalarType.Float32);
        PairKernels.Moves(Numbers<float>(steps.cpu().contiguous()), signs, Numbers<float>(moves));
        return moves.to(steps.device).MoveToOuterDisposeScope();
    }

    private static Span<T> Numbers<T>(Tensor tensor)
        where T : struct => MemoryMarshal.Cast<byte, T>(tensor.bytes);
}
