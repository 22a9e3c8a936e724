using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Cells;

/// <summary>
/// Two devices hold one weight of any precision as a difference, G+ - G-: device 0 holds the magnitude of a positive weight, device 1 that of a negative
/// one, and the other is at the least conductance.
/// </summary>
/// <param name="options">Of the scenario.</param>
internal sealed class DifferentialAnalog(DifferentialAnalogOptions options) : ICell
{
    public int Devices => 2;

    public Precision Holds => Precision.Real | Precision.Int8 | Precision.Ternary | Precision.Binary;

    public Tensor Targets(Tensor weights, ConductanceRange range)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor weight = weights.detach(), parts = stack([weight, -weight]).clamp(0, 1);
        if (options.Levels > 0) parts = (parts * (options.Levels - 1)).round() / (options.Levels - 1);
        return (parts * (range.Max - range.Min) + range.Min).clamp(range.Min, range.Max).contiguous().MoveToOuterDisposeScope();
    }
}
