using Modular.Scenarios;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>Quantization with a gradient that goes straight through. Neither result is ever something between two levels.</summary>
internal static class Quantizer
{
    /// <summary>Smaller magnitudes are 0: Delta of the ternary networks, arXiv:2007.14234 [code].</summary>
    public const double TernaryThreshold = 0.05;

    /// <summary>Values of the same shape at the levels of the precision; the gradient of the result is that of x. The caller disposes it.</summary>
    public static Tensor StraightThrough(Tensor x, LayerPrecision precision)
    {
        Tensor copy = x.clone();
        Quantize(copy, precision);
        return copy;
    }

    /// <summary>clamp(x, -1, 1), quantized: the gradient is cut where |x| is above 1.</summary>
    public static Tensor Saturated(Tensor x, LayerPrecision precision)
    {
        Tensor clipped = x.clamp(-1, 1);
        Quantize(clipped, precision);
        return clipped;
    }

    /// <summary>Overwrites a result that no gradient rule refers to (clone keeps nothing, clamp keeps its input), so the graph sees the identity.</summary>
    private static void Quantize(Tensor result, LayerPrecision precision)
    {
        if (precision == LayerPrecision.Real) return;
        using Tensor raw = result.detach();
        if (precision == LayerPrecision.Binary)
        {
            raw.ge_(0).mul_(2).sub_(1);
            return;
        }
        using Tensor magnitude = raw.abs();
        using Tensor large = magnitude.gt(TernaryThreshold);
        raw.sign_().mul_(large);
    }
}
