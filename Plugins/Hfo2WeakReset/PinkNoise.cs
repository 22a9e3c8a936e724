using System.Runtime.Intrinsics;
using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// Pink (1/f) noise (arXiv:2107.06064 [code]): a register h of the last 15 uniform samples, one new sample a pulse, w = alpha sum_k b_k h_k with b_0 = 1 and
/// b_k = b_(k-1) (2k - 1) / (2k), k = 0 the newest. The samples are not centred, so the noise has a mean of 0.054 and a ramp over the first 15 pulses.
/// A sample has 8 bits, h = (byte + 1/2) / 256: mean exact, standard deviation less by 8e-6 of itself.
/// The register is a ring of 16 slots: the sample of pulse j lies in slot j mod 16, the slot that is 16 old has the weight 0.
/// </summary>
internal sealed class PinkNoise
{
    /// <summary>Amplitude, ln(R) [code].</summary>
    public const double Alpha = 2.5e-2;

    /// <summary>Length of the register, samples [code].</summary>
    public const int Length = 15;

    private const int Slots = 16, Planes = 4;

    private readonly RandomStream random;

    /// <summary>Slots 4p .. 4p + 3 of each device in the bytes of ring[p].</summary>
    private readonly uint[][] ring;

    /// <summary>w_pink of each device, ln(R).</summary>
    private readonly float[] noise;

    /// <summary>alpha b_k / 256 by age k; alpha / 512 times the sum of the first so many b_k.</summary>
    private readonly Vector512<float> weights, halves;

    /// <summary>Empty registers.</summary>
    public PinkNoise(int count, Dial dial)
    {
        random = dial.Random;
        noise = new float[Lanes.Padded(count)];
        ring = [.. Enumerable.Range(0, Planes).Select(_ => new uint[noise.Length])];
        float[] b = [.. Coefficients().Select(x => (float)(dial.Strength * Alpha / 256 * x)), 0];
        weights = Vector512.Create(b);
        halves = Vector512.Create([.. Enumerable.Range(0, Slots).Select(n => b.Take(n).Sum() / 2)]);
    }

    /// <summary>b_0 .. b_14.</summary>
    public static IEnumerable<double> Coefficients()
    {
        double b = 1;
        for (int k = 1; k <= Length; b *= (2 * k - 1) / (2.0 * k), k++) yield return b;
    }

    /// <summary>w_pink of one device, ln(R), for tests.</summary>
    public float this[int device] => noise[device];

    /// <summary>Pulses devices first, first + 1, ... that had so many before since their SET: four words a device, draws 4 write .. 4 write + 3.</summary>
    public void Advance(long write, int first, ReadOnlySpan<int> before, ReadOnlySpan<int> pulses)
    {
        Span<uint> words = stackalloc uint[Planes * Lanes.Chunk];
        for (int p = 0; p < Planes; p++) random.Bits(Planes * write + p, first, words.Slice(p * pulses.Length, pulses.Length));
        Span<Vector512<uint>> fresh = words[..(Planes * pulses.Length)].AsLanes();
        ReadOnlySpan<Vector512<int>> t = before.AsLanes(), n = pulses.AsLanes();
        Span<Vector512<float>> w = noise.AsSpan(first, pulses.Length).AsLanes();
        for (int p = 0; p < Planes; p++) Insert(ring[p].AsSpan(first, pulses.Length).AsLanes(), fresh.Slice(p * n.Length, n.Length), t, n, p);
        for (int i = 0; i < w.Length; i++) w[i] = Vector512.ShuffleNative(halves, Vector512.Min(t[i] + n[i], Vector512.Create(Length)));
        for (int p = 0; p < Planes; p++) Sum(ring[p].AsSpan(first, pulses.Length).AsLanes(), w, t, n, p);
    }

    /// <summary>An empty register, as after a SET, where pulses is not negative.</summary>
    public void Clear(int first, ReadOnlySpan<int> pulses)
    {
        for (int i = 0; i < pulses.Length; i++)
        {
            if (pulses[i] < 0) continue;
            noise[first + i] = 0;
            foreach (uint[] plane in ring) plane[first + i] = 0;
        }
    }

    /// <summary>x -= w_pink.</summary>
    public void Observe(int first, Span<float> x)
    {
        Span<Vector512<float>> result = x.AsLanes(), w = noise.AsSpan(first, x.Length).AsLanes();
        for (int i = 0; i < result.Length; i++) result[i] -= w[i];
    }

    /// <summary>Slot s takes the fresh byte where (s - t) mod 16 is below n.</summary>
    private static void Insert(Span<Vector512<uint>> slots, Span<Vector512<uint>> fresh, ReadOnlySpan<Vector512<int>> t, ReadOnlySpan<Vector512<int>> n, int plane)
    {
        Vector512<byte> own = Vector512.Create(0x03020100u + 0x04040404u * (uint)plane).AsByte(), wrap = Vector512.Create((byte)(Slots - 1));
        Vector512<int> each = Vector512.Create(0x01010101);
        for (int i = 0; i < slots.Length; i++)
        {
            Vector512<byte> start = ((t[i] & Vector512.Create(Slots - 1)) * each).AsByte(), count = (Vector512.Min(n[i], Vector512.Create(Slots)) * each).AsByte();
            Vector512<byte> taken = Vector512.LessThan((own - start) & wrap, count);
            slots[i] = Vector512.ConditionalSelect(taken.AsUInt32(), fresh[i], slots[i]);
        }
    }

    /// <summary>w += sum over the four slots of a plane of weight(age) byte, age = (t + n - 1 - slot) mod 16.</summary>
    private void Sum(Span<Vector512<uint>> slots, Span<Vector512<float>> w, ReadOnlySpan<Vector512<int>> t, ReadOnlySpan<Vector512<int>> n, int plane)
    {
        for (int i = 0; i < slots.Length; i++)
        {
            Vector512<int> newest = t[i] + n[i] - Vector512.Create(1 + Planes * plane);
            Vector512<float> sum = w[i];
            for (int slot = 0; slot < 4; slot++)
            {
                Vector512<float> weight = Vector512.ShuffleNative(weights, (newest - Vector512.Create(slot)) & Vector512.Create(Slots - 1));
                Vector512<uint> sample = (slots[i] >>> (8 * slot)) & Vector512.Create(0xFFu);
                sum = Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(sample.AsInt32()), weight, sum);
            }
            w[i] = sum;
        }
    }
}
