using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// A converter between digital and analog: rounds to the nearest of 2^bits - 1 levels from -bound to bound, 0 among
/// them, and stops at both ends.
/// </summary>
/// <param name="bits">Resolution.</param>
/// <param name="strength">Share of its error that is made: 0 none, 1 as built, 2 twice.</param>
internal sealed class Converter(int bits, double strength)
{
    /// <summary>Whether it errs at all.</summary>
    public bool Errs => strength != 0;

    /// <summary>From -bound to bound (aihwkit's resolution is 1 / (2^bits - 2)).</summary>
    public static double Steps(int bits) => Math.Pow(2, bits) - 2;

    /// <summary>Values of any shape; the bound broadcasts to them and is more than 0.</summary>
    public Tensor Convert(Tensor values, Tensor bound)
    {
        if (!Errs)
            return values.detach();
        using DisposeScope scope = NewDisposeScope();
        Tensor step = bound * (2 / Steps(bits));
        Tensor converted = (values / step).round().clamp(-Steps(bits) / 2, Steps(bits) / 2) * step;
        return (strength == 1 ? converted : values + strength * (converted - values)).MoveToOuterDisposeScope();
    }
}
