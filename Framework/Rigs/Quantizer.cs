using Modular.Scenarios;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// Quantization with a gradient that goes straight through. No result is ever something between two levels.
/// </summary>
internal static class Quantizer
{
    /// <summary>
    /// Smaller magnitudes are 0, unless a scenario says otherwise: Delta of the ternary networks, arXiv:2007.14234
    /// [code].
    /// </summary>
    public const double TernaryThreshold = 0.05;

    /// <summary>
    /// Values of the same shape at the levels of the precision; the gradient of the result is that of x. The caller
    /// disposes it.
    /// </summary>
    public static Tensor StraightThrough(Tensor x, LayerPrecision precision, double threshold = TernaryThreshold)
    {
        Tensor copy = x.clone();
        Quantize(copy, precision, threshold);
        return copy;
    }

    /// <summary>Weights [outputs, ...] rounded to integers times a scale; the gradient goes straight through.</summary>
    public static Tensor StraightThrough(Tensor x, IntegerGrid grid)
    {
        Tensor copy = x.clone();
        using Tensor raw = copy.detach();
        grid.Round(raw);
        return copy;
    }

    /// <summary>clamp(x, -1, 1), quantized: the gradient is cut where |x| is above 1.</summary>
    public static Tensor Saturated(Tensor x, LayerPrecision precision, double threshold = TernaryThreshold)
    {
        Tensor clipped = x.clamp(-1, 1);
        Quantize(clipped, precision, threshold);
        return clipped;
    }

    /// <summary>
    /// The same tensor with other values of its shape, and the gradient that it had. No gradient rule may refer to the
    /// result of the operation that made it: clone keeps nothing, clamp and sums of products keep their inputs.
    /// </summary>
    public static Tensor Overwritten(Tensor result, Tensor values)
    {
        using Tensor raw = result.detach();
        raw.copy_(values);
        return result;
    }

    /// <summary>As <see cref="Overwritten"/>, so that the graph sees the identity.</summary>
    private static void Quantize(Tensor result, LayerPrecision precision, double threshold)
    {
        if (precision == LayerPrecision.Real)
            return;
        using Tensor raw = result.detach();
        if (precision.IntegerBits() is { } bits)
        {
            IntegerGrid.RoundUnit(raw, bits);
            return;
        }
        if (precision == LayerPrecision.Binary)
        {
            raw.ge_(0).mul_(2).sub_(1);
            return;
        }
        using Tensor magnitude = raw.abs();
        using Tensor large = magnitude.gt(threshold);
        raw.sign_().mul_(large);
    }
}
