using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// A converter between digital and analog. It rounds to the nearest of 2^bits - 1 levels from -bound to bound, of which
/// one is 0, and saturates at both ends.
/// </summary>
/// <param name="bits">The resolution of the converter, bits.</param>
/// <param name="strength">The share of the conversion error that is applied: 0 none, 1 as built, 2 twice.</param>
internal sealed class Converter(int bits, double strength)
{
    /// <summary>Whether the converter has an error at all.</summary>
    public bool Errs => strength != 0;

    /// <summary>The number of steps from -bound to bound (in aihwkit the resolution is 1 / (2^bits - 2)).</summary>
    public static double Steps(int bits) => Math.Pow(2, bits) - 2;

    /// <summary>Converts values of any shape.</summary>
    /// <param name="values">The values to convert, of any shape.</param>
    /// <param name="bound">The end of the converter's range, above 0; broadcast to the values.</param>
    public Tensor Convert(Tensor values, Tensor bound)
    {
        if (!Errs)
            return values.detach();
        using DisposeScope scope = NewDisposeScope();
        double steps = Steps(bits);
        Tensor step = bound * (2 / steps);
        Tensor levels = (values / step).round().clamp(-steps / 2, steps / 2);
        Tensor converted = levels * step;
        if (strength == 1)
            return converted.MoveToOuterDisposeScope();
        return (values + strength * (converted - values)).MoveToOuterDisposeScope();
    }
}
