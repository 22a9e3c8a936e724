using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Cells;

/// <summary>
/// Two devices hold one weight of any precision as a difference, G+ - G-: device 0 holds the magnitude of a positive
/// weight, device 1 that of a negative one, and the other is at the least conductance.
/// </summary>
/// <param name="options">Of the scenario.</param>
internal sealed class DifferentialAnalog(DifferentialAnalogOptions options) : IPulsedCell
{
    public int Devices => 2;

    public Precision Holds => Precision.Real | Precision.Int8 | Precision.Ternary | Precision.Binary;

    public Tensor Targets(Tensor weights, ConductanceRange range)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor weight = weights.detach();
        Tensor parts = stack([weight, -weight]).clamp(0, 1);
        if (options.Levels > 0)
            parts = (parts * (options.Levels - 1)).round() / (options.Levels - 1);
        return (parts * (range.Max - range.Min) + range.Min)
            .clamp(range.Min, range.Max)
            .contiguous()
            .MoveToOuterDisposeScope();
    }

    /// <summary>
    /// A step up raises device 0 and lowers device 1, a step down the other way round, each as far as the memory takes
    /// the sign. With pulses of both signs the weight moves by twice a device's step. -128 gives 127 pulses.
    /// </summary>
    public Tensor Pulses(Tensor steps, PulseSigns signs)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor counts = empty([Devices, .. steps.shape], dtype: ScalarType.Int8);
        sbyte least = (sbyte)(signs.HasFlag(PulseSigns.Lower) ? -127 : 0);
        sbyte greatest = (sbyte)(signs.HasFlag(PulseSigns.Raise) ? 127 : 0);
        PairKernels.Counts(Numbers(steps.cpu().contiguous()), least, greatest, Numbers(counts));
        return counts.to(steps.device).MoveToOuterDisposeScope();
    }

    private static Span<sbyte> Numbers(Tensor tensor) => MemoryMarshal.Cast<byte, sbyte>(tensor.bytes);
}
