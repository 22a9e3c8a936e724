using System.Runtime.Intrinsics;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The exponential function in float32, with a relative error below 2e-7. With x = k ln 2 + r it is 2^k times the
/// Taylor series of exp(r) to the 7th order, whose remainder is below 6e-9.
/// </summary>
internal static class ExponentialFunction
{
    /// <summary>
    /// The least exponent, 1: below it x is clamped, so that 1e-4 S times exp(x) stays a normal, positive float32.
    /// </summary>
    public const float Least = -78;

    /// <summary>The greatest exponent, 1: above it x is clamped, so that 1e-4 S times exp(x) stays finite.</summary>
    public const float Greatest = 80;

    private const float Rounder = 12582912; // 1.5 * 2^23: a sum with it has the nearest integer in its low bits
    private const float PerLn2 = 1.44269504f; // 1 / ln 2
    private const float Ln2High = 0.693145752f; // ln 2 in two parts: the high one times k is exact
    private const float Ln2Low = 1.42860677e-6f;
    private const float C2 = 1f / 2;
    private const float C3 = 1f / 6;
    private const float C4 = 1f / 24;
    private const float C5 = 1f / 120;
    private const float C6 = 1f / 720;
    private const float C7 = 1f / 5040;

    /// <summary>Fills result with scale * exp(x), in the unit of the scale.</summary>
    public static unsafe void Apply(ReadOnlySpan<float> x, float scale, Span<float> result)
    {
        ReadOnlySpan<Vector512<float>> exponents = x[..result.Length].AsLanes();
        Vector512<float> factor = Vector512.Create(scale);
        fixed (float* target = result)
            for (int i = 0; i < exponents.Length; i++)
                Lanes.Spill(Evaluate(exponents[i]) * factor, target + i * Vector512<float>.Count);
        for (int i = exponents.Length * Vector512<float>.Count; i < result.Length; i++)
            result[i] = Evaluate(x[i]) * scale;
    }

    /// <summary>Evaluates exp(x) for one number, with the same bits as <see cref="Apply"/>.</summary>
    public static float Evaluate(float x)
    {
        x = MathF.Min(MathF.Max(x, Least), Greatest);
        float shifted = MathF.FusedMultiplyAdd(x, PerLn2, Rounder);
        float k = shifted - Rounder;
        float r = MathF.FusedMultiplyAdd(k, -Ln2High, x);
        r = MathF.FusedMultiplyAdd(k, -Ln2Low, r);
        float sum = MathF.FusedMultiplyAdd(C7, r, C6);
        sum = MathF.FusedMultiplyAdd(sum, r, C5);
        sum = MathF.FusedMultiplyAdd(sum, r, C4);
        sum = MathF.FusedMultiplyAdd(sum, r, C3);
        sum = MathF.FusedMultiplyAdd(sum, r, C2);
        sum = MathF.FusedMultiplyAdd(sum, r, 1);
        sum = MathF.FusedMultiplyAdd(sum, r, 1);
        float power = BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(shifted) + 127) << 23);
        return sum * power;
    }

    private static Vector512<float> Evaluate(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(Least)), Vector512.Create(Greatest));
        Vector512<float> shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(PerLn2), Vector512.Create(Rounder));
        Vector512<float> k = shifted - Vector512.Create(Rounder);
        Vector512<float> r = Vector512.FusedMultiplyAdd(k, Vector512.Create(-Ln2High), x);
        r = Vector512.FusedMultiplyAdd(k, Vector512.Create(-Ln2Low), r);
        Vector512<float> sum = Vector512.FusedMultiplyAdd(Vector512.Create(C7), r, Vector512.Create(C6));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(C5));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(C4));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(C3));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(C2));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512<float>.One);
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512<float>.One);
        Vector512<float> power = ((shifted.AsInt32() + Vector512.Create(127)) << 23).AsSingle();
        return sum * power;
    }
}
