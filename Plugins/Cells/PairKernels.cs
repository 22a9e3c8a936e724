using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Modular.Contracts;

namespace Modular.Plugins.Cells;

/// <summary>
/// The kernels of cells with two devices, <see cref="Pair"/> and <see cref="DifferentialAnalog"/>. Every width of
/// registers gives the same bits.
/// </summary>
internal static class PairKernels
{
    /// <summary>
    /// Fills in the targets of all first devices, then of all second ones, siemens, from binary weights.
    /// </summary>
    public static void Targets(ReadOnlySpan<float> weights, ConductanceRange range, Span<float> targets)
    {
        float min = (float)range.Min;
        float max = (float)range.Max;
        Choose(weights, max, min, targets[..weights.Length]);
        Choose(weights, min, max, targets[weights.Length..]);
    }

    /// <summary>
    /// Fills in the pulse counts of all first devices, n, then of all second ones, -n, from steps n. Counts have the
    /// signs that the memory takes and stay within -127 and 127.
    /// </summary>
    public static void Counts(ReadOnlySpan<sbyte> steps, PulseSigns signs, Span<sbyte> counts)
    {
        sbyte least = LeastPulses(signs);
        sbyte greatest = MostPulses(signs);
        Span<sbyte> first = counts[..steps.Length];
        Span<sbyte> second = counts[steps.Length..];
        Vector256<sbyte> bound = Vector256.Create<sbyte>(-127);
        Vector256<sbyte> low = Vector256.Create(least);
        Vector256<sbyte> high = Vector256.Create(greatest);
        int i = 0;
        for (; i + 32 <= steps.Length; i += 32)
        {
            Vector256<sbyte> n = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(steps), (nuint)i);
            n = Vector256.Max(n, bound);
            Vector256.Clamp(n, low, high).StoreUnsafe(ref first[i]);
            Vector256.Clamp(-n, low, high).StoreUnsafe(ref second[i]);
        }
        for (; i < steps.Length; i++)
        {
            sbyte n = Math.Max(steps[i], (sbyte)-127);
            first[i] = Math.Clamp(n, least, greatest);
            second[i] = Math.Clamp((sbyte)-n, least, greatest);
        }
    }

    private static sbyte LeastPulses(PulseSigns signs)
    {
        if (signs.HasFlag(PulseSigns.Lower))
            return -127;
        return 0;
    }

    private static sbyte MostPulses(PulseSigns signs)
    {
        if (signs.HasFlag(PulseSigns.Raise))
            return 127;
        return 0;
    }

    /// <summary>As <see cref="Counts"/>, for steps that need not be whole.</summary>
    public static void Moves(ReadOnlySpan<float> steps, PulseSigns signs, Span<float> moves)
    {
        float least = LeastPulses(signs);
        float greatest = MostPulses(signs);
        Span<float> second = moves[steps.Length..];
        for (int i = 0; i < steps.Length; i++)
        {
            moves[i] = Math.Clamp(steps[i], least, greatest);
            second[i] = Math.Clamp(-steps[i], least, greatest);
        }
    }

    /// <summary>Fills in one target for weights of 0 and above, another for weights below 0.</summary>
    private static void Choose(ReadOnlySpan<float> weights, float up, float down, Span<float> targets)
    {
        Vector256<float> ups = Vector256.Create(up);
        Vector256<float> downs = Vector256.Create(down);
        int i = 0;
        for (; i + 8 <= weights.Length; i += 8)
        {
            Vector256<float> weight = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(weights), (nuint)i);
            Vector256<float> isUp = Vector256.GreaterThanOrEqual(weight, Vector256<float>.Zero);
            Vector256.ConditionalSelect(isUp, ups, downs).StoreUnsafe(ref targets[i]);
        }
        for (; i < weights.Length; i++)
            targets[i] = weights[i] >= 0 ? up : down;
    }
}
