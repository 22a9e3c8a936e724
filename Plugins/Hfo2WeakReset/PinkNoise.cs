using System.Runtime.CompilerServices;
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

    /// <summary>Four vectors for each 16 devices: vector p holds slots 4p .. 4p + 3 of each device in the bytes of its lane.</summary>
    private readonly uint[] ring;

    /// <summary>w_pink of each device, ln(R).</summary>
    private readonly float[] noise;

    /// <summary>alpha b_k / 256 by age k; alpha / 512 times the sum of the first so many b_k.</summary>
    private readonly Vector512<float> weights, halves;

    /// <summary>Empty registers.</summary>
    public PinkNoise(int count, Dial dial)
    {
        random = dial.Random;
        noise = new float[Lanes.Padded(count)];
        ring = new uint[Planes * noise.Length];
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

    /// <summary>w_pink of one device, ln(R).</summary>
    public float this[int device] => noise[device];

    /// <summary>Pulses devices first, first + 1, ... that had so many before since their SET: four words a device.</summary>
    [SkipLocalsInit]
    public void Advance(long draw, int first, ReadOnlySpan<int> before, ReadOnlySpan<int> pulses)
    {
        Span<uint> words = stackalloc uint[Planes * Lanes.Chunk];
        words = words[..(Planes * pulses.Length)];
        random.Bits(draw, Planes * (long)first, words);
        ReadOnlySpan<Vector512<int>> t = before.AsLanes(), n = pulses.AsLanes();
        ReadOnlySpan<Vector512<uint>> fresh = words.AsLanes();
        Span<Vector512<uint>> slots = ring.AsSpan(Planes * first, words.Length).AsLanes();
        Span<Vector512<float>> w = noise.AsSpan(first, pulses.Length).AsLanes();
        for (int i = 0; i < w.Length; i++)
        {
            if (n[i] == Vector512<int>.Zero) continue;
            Span<Vector512<uint>> own = slots.Slice(Planes * i, Planes);
            Insert(own, fresh.Slice(Planes * i, Planes), t[i], n[i]);
            w[i] = Sum(own, t[i] + n[i]);
        }
    }

    /// <summary>An empty register, as after a SET, where pulses is not negative.</summary>
    public void Clear(int first, ReadOnlySpan<int> pulses)
    {
        for (int i = 0; i < pulses.Length; i++)
        {
            if (pulses[i] < 0) continue;
            int device = first + i, lane = device % Slots, group = device - lane;
            noise[device] = 0;
            for (int p = 0; p < Planes; p++) ring[Planes * group + p * Slots + lane] = 0;
        }
    }

    /// <summary>x -= w_pink.</summary>
    public void Observe(int first, Span<float> x)
    {
        Span<Vector512<float>> result = x.AsLanes(), w = noise.AsSpan(first, x.Length).AsLanes();
        for (int i = 0; i < result.Length; i++) result[i] -= w[i];
    }

    /// <summary>Slot s takes the fresh byte where (s - t) mod 16 is below n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Insert(Span<Vector512<uint>> slots, ReadOnlySpan<Vector512<uint>> fresh, Vector512<int> t, Vector512<int> n)
    {
        Vector512<byte> start = InEachByte(t & Vector512.Create(Slots - 1)), count = InEachByte(Vector512.Min(n, Vector512.Create(Slots)));
        Vector512<byte> number = Vector512.Create(0x03020100u).AsByte();
        for (int p = 0; p < Planes; p++, number += Vector512.Create((byte)4))
        {
            Vector512<byte> taken = Vector512.LessThan((number - start) & Vector512.Create((byte)(Slots - 1)), count);
            slots[p] = Vector512.ConditionalSelect(taken.AsUInt32(), fresh[p], slots[p]);
        }
    }

    /// <summary>w after t pulses: over the slots, weight(age) (byte + 1/2), age = (t - 1 - slot) mod 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Sum(ReadOnlySpan<Vector512<uint>> slots, Vector512<int> t)
    {
        Vector512<float> sum = Vector512.ShuffleNative(halves, Vector512.Min(t, Vector512.Create(Length)));
        Vector512<int> age = t - Vector512<int>.One;
        for (int p = 0; p < Planes; p++, age -= Vector512.Create(4))
        {
            sum = Term(sum, slots[p], age);
            sum = Term(sum, slots[p] >>> 8, age - Vector512.Create(1));
            sum = Term(sum, slots[p] >>> 16, age - Vector512.Create(2));
            sum = Term(sum, slots[p] >>> 24, age - Vector512.Create(3));
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Term(Vector512<float> sum, Vector512<uint> sample, Vector512<int> age)
    {
        Vector512<float> weight = Vector512.ShuffleNative(weights, age & Vector512.Create(Slots - 1));
        return Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle((sample & Vector512.Create(0xFFu)).AsInt32()), weight, sum);
    }

    private static Vector512<byte> InEachByte(Vector512<int> value) => (value * Vector512.Create(0x01010101)).AsByte();
}
