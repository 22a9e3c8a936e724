using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Cells;

/// <summary>
/// A cell that stores one weight of any precision as the conductance of one device: -1 is the least conductance, +1 the
/// greatest, and between them the map is linear.
/// </summary>
internal sealed class Direct : ICell
{
    /// <inheritdoc/>
    public int Devices => 1;

    /// <inheritdoc/>
    public Precision Holds => Precision.Real | Precision.Int8 | Precision.Ternary | Precision.Binary;

    /// <inheritdoc/>
    public Tensor Targets(Tensor weights, ConductanceRange range)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor share = (weights.detach() + 1) / 2;
        Tensor conductance = share * (range.Max - range.Min) + range.Min;
        Tensor targets = conductance.clamp(range.Min, range.Max).unsqueeze(0);
        return targets.contiguous().MoveToOuterDisposeScope();
    }
}
