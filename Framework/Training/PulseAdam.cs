using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Modular.Training;

/// <summary>
/// Adam for weights that are moved by whole pulses (arXiv:2107.06064 [code]): u = -(rate / (1 - b1^k)) m / (sqrt(v) / sqrt(1 - b2^k) + eps), and
/// round(clip(u)) pulses, half to even. One pass over memory; the same bits for any vector width.
/// </summary>
internal sealed class PulseAdam(int weights, int limit)
{
    private const float Beta1 = 0.9f, Beta2 = 0.999f, Epsilon = 1e-8f;
    private const int Lanes = 16, Block = 4 * Lanes;

    private readonly float[] first = new float[weights], second = new float[weights];
    private int steps;

    /// <summary>Gradients of the loss to steps of the weights in pulses, |step| at most the limit.</summary>
    public void Step(ReadOnlySpan<float> gradient, double rate, Span<sbyte> pulses)
    {
        steps++;
        float scale = (float)(-rate / (1 - Math.Pow(Beta1, steps))), norm = (float)(1 / Math.Sqrt(1 - Math.Pow(Beta2, steps)));
        int whole = weights / Block * Block;
        Update(gradient[..whole], new Moments(first, second), pulses[..whole], (scale, norm));
        if (whole < weights) Rest(gradient, pulses, whole, (scale, norm));
    }

    /// <summary>The last block, padded.</summary>
    private void Rest(ReadOnlySpan<float> gradient, Span<sbyte> pulses, int from, (float Scale, float Norm) step)
    {
        Span<float> g = stackalloc float[Block], m = stackalloc float[Block], v = stackalloc float[Block];
        Span<sbyte> n = stackalloc sbyte[Block];
        int rest = weights - from;
        gradient[from..].CopyTo(g);
        first.AsSpan(from).CopyTo(m);
        second.AsSpan(from).CopyTo(v);
        Update(g, new Moments(m, v), n, step);
        m[..rest].CopyTo(first.AsSpan(from));
        v[..rest].CopyTo(second.AsSpan(from));
        n[..rest].CopyTo(pulses[from..]);
    }

    private void Update(ReadOnlySpan<float> gradient, Moments moments, Span<sbyte> pulses, (float Scale, float Norm) step)
    {
        ref float g = ref MemoryMarshal.GetReference(gradient), m = ref MemoryMarshal.GetReference(moments.First), v = ref MemoryMarshal.GetReference(moments.Second);
        ref sbyte n = ref MemoryMarshal.GetReference(pulses);
        for (nuint i = 0; i < (nuint)gradient.Length; i += Block)
        {
            Vector512<int> a = Lane(ref g, ref m, ref v, i, step), b = Lane(ref g, ref m, ref v, i + Lanes, step);
            Vector512<int> c = Lane(ref g, ref m, ref v, i + 2 * Lanes, step), d = Lane(ref g, ref m, ref v, i + 3 * Lanes, step);
            Vector512.Narrow(Vector512.Narrow(a, b), Vector512.Narrow(c, d)).StoreUnsafe(ref n, i);
        }
    }

    private Vector512<int> Lane(ref float gradient, ref float first, ref float second, nuint i, (float Scale, float Norm) step)
    {
        Vector512<float> g = Vector512.LoadUnsafe(ref gradient, i);
        Vector512<float> m = Beta1 * Vector512.LoadUnsafe(ref first, i) + (1 - Beta1) * g;
        Vector512<float> v = Beta2 * Vector512.LoadUnsafe(ref second, i) + (1 - Beta2) * g * g;
        m.StoreUnsafe(ref first, i);
        v.StoreUnsafe(ref second, i);
        Vector512<float> u = step.Scale * m / (Vector512.Sqrt(v) * step.Norm + Vector512.Create(Epsilon));
        Vector512<float> clipped = Vector512.Min(Vector512.Max(u, Vector512.Create((float)-limit)), Vector512.Create((float)limit));
        return Vector512.ConvertToInt32(Vector512.Round(clipped));
    }

    /// <summary>Running means of the gradient and of its square.</summary>
    private readonly ref struct Moments(Span<float> first, Span<float> second)
    {
        public readonly Span<float> First = first, Second = second;
    }
}
