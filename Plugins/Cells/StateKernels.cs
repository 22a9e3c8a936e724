using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Modular.Contracts;

namespace Modular.Plugins.Cells;

/// <summary>
/// The kernels of <see cref="OneDevice"/> and <see cref="TernaryPair"/>. Some weights ask a device for its greatest
/// conductance, the others for its least. Every width of registers gives the same bits.
/// </summary>
internal static class StateKernels
{
    /// <summary>Fills in targets, siemens: the greatest conductance for weights of 0 and above.</summary>
    public static void NotNegative(ReadOnlySpan<float> weights, ConductanceRange range, Span<float> targets) =>
        Choose<AtLeast>(weights, range, targets);

    /// <summary>Fills in targets, siemens: the greatest conductance for weights above 0.</summary>
    public static void Positive(ReadOnlySpan<float> weights, ConductanceRange range, Span<float> targets) =>
        Choose<Above>(weights, range, targets);

    /// <summary>Fills in targets, siemens: the greatest conductance for weights below 0.</summary>
    public static void Negative(ReadOnlySpan<float> weights, ConductanceRange range, Span<float> targets) =>
        Choose<Below>(weights, range, targets);

    /// <summary>Chooses the weights that ask for the greatest conductance.</summary>
    private interface IChoice
    {
        static abstract Vector256<float> SelectHigh(Vector256<float> weights);
    }

    private readonly struct AtLeast : IChoice
    {
        public static Vector256<float> SelectHigh(Vector256<float> weights) =>
            Vector256.GreaterThanOrEqual(weights, Vector256<float>.Zero);
    }

    private readonly struct Above : IChoice
    {
        public static Vector256<float> SelectHigh(Vector256<float> weights) =>
            Vector256.GreaterThan(weights, Vector256<float>.Zero);
    }

    private readonly struct Below : IChoice
    {
        public static Vector256<float> SelectHigh(Vector256<float> weights) =>
            Vector256.LessThan(weights, Vector256<float>.Zero);
    }

    private static void Choose<T>(ReadOnlySpan<float> weights, ConductanceRange range, Span<float> targets)
        where T : struct, IChoice
    {
        Vector256<float> most = Vector256.Create((float)range.Max);
        Vector256<float> least = Vector256.Create((float)range.Min);
        int i = 0;
        for (; i + 8 <= weights.Length; i += 8)
        {
            Vector256<float> weight = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(weights), (nuint)i);
            Vector256.ConditionalSelect(T.SelectHigh(weight), most, least).StoreUnsafe(ref targets[i]);
        }
        for (; i < weights.Length; i++)
        {
            Vector256<float> weight = Vector256.Create(weights[i]);
            targets[i] = Vector256.ConditionalSelect(T.SelectHigh(weight), most, least)[0];
        }
    }
}
