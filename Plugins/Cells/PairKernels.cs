using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Modular.Plugins.Cells;

/// <summary>The kernels of <see cref="Pair"/>; every width gives the same bits.</summary>
internal static class PairKernels
{
    /// <summary>Weights to targets of all first devices, then of all second ones; siemens.</summary>
    public static void Targets(ReadOnlySpan<float> weights, float min, float max, Span<float> targets)
    {
        Choose(weights, max, min, targets[..weights.Length]);
        Choose(weights, min, max, targets[weights.Length..]);
    }

    /// <summary>
    /// Steps n to counts for first devices, n, and for second ones, -n, both clipped to least .. greatest; no count is
    /// beyond 127.
    /// </summary>
    public static void Counts(ReadOnlySpan<sbyte> steps, sbyte least, sbyte greatest, Span<sbyte> counts)
    {
        Span<sbyte> first = counts[..steps.Length];
        Span<sbyte> second = counts[steps.Length..];
        Vector256<sbyte> most = Vector256.Create<sbyte>(-127);
        Vector256<sbyte> low = Vector256.Create(least);
        Vector256<sbyte> high = Vector256.Create(greatest);
        int i = 0;
        for (; i + 32 <= steps.Length; i += 32)
        {
            Vector256<sbyte> n = Vector256.Max(
                Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(steps), (nuint)i),
                most
            );
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

    private static void Choose(ReadOnlySpan<float> weights, float up, float down, Span<float> targets)
    {
        Vector256<float> ups = Vector256.Create(up);
        Vector256<float> downs = Vector256.Create(down);
        int i = 0;
        for (; i + 8 <= weights.Length; i += 8)
        {
            Vector256<float> weight = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(weights), (nuint)i);
            Vector256
                .ConditionalSelect(Vector256.GreaterThanOrEqual(weight, Vector256<float>.Zero), ups, downs)
                .StoreUnsafe(ref targets[i]);
        }
        for (; i < weights.Length; i++)
            targets[i] = weights[i] >= 0 ? up : down;
    }
}
