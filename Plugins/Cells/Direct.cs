using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Cells;

/// <summary>
/// One device holds one weight of any precision: -1 is the least conductance, +1 the greatest, and between them the map
/// is linear.
/// </summary>
internal sealed class Direct : ICell
{
    public int Devices => 1;

    public Precision Holds => Precision.Real | Precision.Int8 | Precision.Ternary | Precision.Binary;

    public Tensor Targets(Tensor weights, ConductanceRange range)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor part = (weights.detach() + 1) / 2;
        return (part * (range.Max - range.Min) + range.Min)
            .clamp(range.Min, range.Max)
            .unsqueeze(0)
            .contiguous()
            .MoveToOuterDisposeScope();
    }
}
