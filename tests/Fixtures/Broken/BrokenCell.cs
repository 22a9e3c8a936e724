using Modular.Contracts;
using static TorchSharp.torch;

namespace Broken;

/// <summary>Two devices a weight.</summary>
internal sealed class BrokenCell(Breakage breakage) : IPulsedCell
{
    public int Devices => breakage.At("devices", 2, 0);

    public Precision Holds => breakage.At("holds", Precision.Binary, default);

    public Tensor Targets(Tensor weights, ConductanceRange range)
    {
        using Tensor signs = stack([weights, -weights]);
        return breakage.At("targets", signs.mul((range.Max - range.Min) / 2).add((range.Max + range.Min) / 2));
    }

    public Tensor Pulses(Tensor steps, PulseSigns signs) => breakage.At("pulses", stack([steps, -steps]));
}
