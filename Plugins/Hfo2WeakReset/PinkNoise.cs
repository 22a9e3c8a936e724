using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// Pink noise of 15 samples (arXiv:2107.06064 [code]). Each device has a register h of its last 15 uniform samples, and
/// each pulse adds one. The noise is w = alpha sum_k b_k h_k with b_0 = 1 and b_k = b_(k-1) (2k - 1) / (2k), k = 0 the
/// newest. The samples are not centred, so the noise has a mean of 0.054 ln(R) and a ramp over the first 15 pulses.
/// </summary>
/// <remarks>
/// A sample has 8 bits, h = (byte + 1/2) / 256: its mean is exact, its standard deviation 8e-6 of itself too small. The
/// register is a ring of 16 slots. The sample of pulse j lies in slot j mod 16; the slot that is 16 pulses old has the
/// weight 0.
/// </remarks>
internal sealed class PinkNoise : IResumable
{
    /// <summary>Amplitude alpha of the noise, ln(R) [code].</summary>
    public const double Alpha = 2.5e-2;

    /// <summary>Number of samples in a register [code].</summary>
    public const int Length = 15;

    private const int Slots = 16; // slots of a ring, and devices of a group
    private const int Planes = 4; // vectors that hold the rings of a group, and words that a device draws
    private const int Block = 64; // devices whose words are drawn at once
    private const int Ahead = 256; // devices between those that are pulsed and those whose state is fetched

    private readonly RandomStream random;

    /// <summary>
    /// The rings of all devices, as four vectors for each group of 16 devices. Vector p holds slots 4p to 4p + 3 of
    /// each device, in the bytes of its lane.
    /// </summary>
    private readonly uint[] ring;

    /// <summary>The noise w_pink of each device, ln(R), [count].</summary>
    private readonly float[] noise;

    /// <summary>
    /// The weights alpha b_k / 256 of a slot's sample, [slots]. Lane (t - 1) mod 16 has the weight after t pulses, when
    /// the age of the sample is k = (t - 1 - slot) mod 16.
    /// </summary>
    private readonly Vector512<float>[] weights;

    /// <summary>
    /// The part of the noise that the halves in (byte + 1/2) / 256 give: lane n has alpha / 512 times the sum of the
    /// first n b_k.
    /// </summary>
    private readonly Vector512<float> halves;

    /// <summary>Starts so many devices with empty registers.</summary>
    public PinkNoise(int count, Dial dial)
    {
        random = dial.Random;
        noise = new float[Lanes.Padded(count)];
        ring = new uint[Planes * noise.Length];
        float[] b = [.. Coefficients().Select(x => (float)(dial.Strength * Alpha / 256 * x)), 0];
        weights = [.. Enumerable.Range(0, Slots).Select(slot => SlotWeights(b, slot))];
        halves = Vector512.Create([.. Enumerable.Range(0, Slots).Select(n => b.Take(n).Sum() / 2)]);
    }

    /// <summary>The noise w_pink of one device, ln(R).</summary>
    public float this[int device] => noise[device];

    /// <summary>The coefficients b_0 to b_14, newest sample first, [15].</summary>
    public static IEnumerable<double> Coefficients()
    {
        double b = 1;
        for (int k = 1; k <= Length; k++)
        {
            yield return b;
            b *= (2 * k - 1) / (2.0 * k);
        }
    }

    /// <summary>
    /// The spectral density of a full register at strength 1, ln(R)^2 per cycle per pulse, two-sided, at a frequency in
    /// cycles per pulse: alpha^2 / 12 |sum_k b_k exp(-2 pi i f k)|^2.
    /// </summary>
    public static double Density(double frequency)
    {
        Complex response = 0;
        int k = 0;
        foreach (double b in Coefficients())
            response += b * Complex.FromPolarCoordinates(1, -2 * Math.PI * frequency * k++);
        return Alpha * Alpha / 12 * (response.Real * response.Real + response.Imaginary * response.Imaginary);
    }

    /// <summary>
    /// Pulses devices first, first + 1, ... that have had so many pulses before, since their SET. Each device takes
    /// four words of the draw; a block of devices without a pulse takes none.
    /// </summary>
    [SkipLocalsInit]
    public void Advance(long draw, int first, ReadOnlySpan<int> before, ReadOnlySpan<int> pulses)
    {
        Span<uint> words = stackalloc uint[Planes * Block];
        for (int i = 0; i < pulses.Length; i += Block)
        {
            Fetch(first + i + Ahead);
            ReadOnlySpan<int> n = pulses.Slice(i, Block);
            if (!n.ContainsAnyExcept(0))
                continue;
            random.Bits(draw, Planes * (long)(first + i), words);
            AdvanceBlock(first + i, before.Slice(i, Block).AsLanes(), n.AsLanes(), words);
        }
    }

    /// <summary>
    /// Empties the registers of devices first, first + 1, ..., as a SET does, where pulses is not negative.
    /// </summary>
    public void Clear(int first, ReadOnlySpan<int> pulses)
    {
        for (int i = 0; i < pulses.Length; i++)
        {
            if (pulses[i] < 0)
                continue;
            int device = first + i;
            int lane = device % Slots;
            int group = device - lane;
            noise[device] = 0;
            for (int p = 0; p < Planes; p++)
                ring[Planes * group + p * Slots + lane] = 0;
        }
    }

    /// <summary>Subtracts w_pink from x = ln(G / G0) of devices first, first + 1, ...</summary>
    public void Observe(int first, Span<float> x)
    {
        Span<Vector512<float>> result = x.AsLanes();
        Span<Vector512<float>> w = noise.AsSpan(first, x.Length).AsLanes();
        for (int i = 0; i < result.Length; i++)
            result[i] -= w[i];
    }

    /// <inheritdoc />
    public void KeepState(StateRecord record)
    {
        record.Keep("registers", ring.AsSpan());
        record.Keep("pink noise", noise.AsSpan());
    }

    /// <summary>Fetches the state of a block that is pulsed soon, from memory into the caches.</summary>
    private void Fetch(int first)
    {
        for (int i = 0; i < Planes * Block; i += Slots)
            Lanes.Fetch(ring, Planes * first + i);
        for (int i = 0; i < Block; i += Slots)
            Lanes.Fetch(noise, first + i);
    }

    private void AdvanceBlock(
        int first,
        ReadOnlySpan<Vector512<int>> before,
        ReadOnlySpan<Vector512<int>> pulses,
        ReadOnlySpan<uint> words
    )
    {
        ReadOnlySpan<Vector512<byte>> fresh = MemoryMarshal.Cast<uint, Vector512<byte>>(words);
        Span<Vector512<byte>> slots = MemoryMarshal.Cast<uint, Vector512<byte>>(
            ring.AsSpan(Planes * first, words.Length)
        );
        Span<Vector512<float>> w = noise.AsSpan(first, Slots * pulses.Length).AsLanes();
        for (int i = 0; i < w.Length; i++)
        {
            Span<Vector512<byte>> own = slots.Slice(Planes * i, Planes);
            Insert(own, fresh.Slice(Planes * i, Planes), before[i], pulses[i]);
            w[i] = Sum(own, before[i] + pulses[i]);
        }
    }

    /// <summary>
    /// Writes the fresh bytes of n pulses into the rings of 16 devices, t pulses after their SET: slot s takes its byte
    /// where (s - t) mod 16 is below n.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Insert(
        Span<Vector512<byte>> slots,
        ReadOnlySpan<Vector512<byte>> fresh,
        Vector512<int> t,
        Vector512<int> n
    )
    {
        Vector512<byte> count = InEachByte(Vector512.Min(n, Vector512.Create(Slots)));
        Vector512<byte> number = Vector512.Create(0x03020100u).AsByte() - InEachByte(t & Vector512.Create(Slots - 1));
        for (int p = 0; p < Planes; p++)
        {
            Vector512<byte> pulse = number & Vector512.Create((byte)(Slots - 1));
            Vector512<byte> isFresh = Vector512.LessThan(pulse, count);
            slots[p] = Vector512.ConditionalSelect(isFresh, fresh[p], slots[p]);
            number += Vector512.Create((byte)4);
        }
    }

    /// <summary>
    /// The noise of 16 devices after t pulses, ln(R): the sum of weight(age) (byte + 1/2) over the slots.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Sum(ReadOnlySpan<Vector512<byte>> slots, Vector512<int> t)
    {
        Vector512<float> sum = Vector512.ShuffleNative(halves, Vector512.Min(t, Vector512.Create(Length)));
        Vector512<int> last = t - Vector512<int>.One & Vector512.Create(Slots - 1);
        ref Vector512<float> weight = ref MemoryMarshal.GetArrayDataReference(weights);
        for (int p = 0; p < Planes; p++)
        {
            Vector512<uint> four = slots[p].AsUInt32();
            Vector512<uint> low = Vector512.Create(0xFFu);
            sum = Term(sum, four & low, Vector512.ShuffleNative(weight, last));
            sum = Term(sum, four >>> 8 & low, Vector512.ShuffleNative(Unsafe.Add(ref weight, 1), last));
            sum = Term(sum, four >>> 16 & low, Vector512.ShuffleNative(Unsafe.Add(ref weight, 2), last));
            sum = Term(sum, four >>> 24, Vector512.ShuffleNative(Unsafe.Add(ref weight, 3), last));
            weight = ref Unsafe.Add(ref weight, 4);
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Term(Vector512<float> sum, Vector512<uint> sample, Vector512<float> weight) =>
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(sample.AsInt32()), weight, sum);

    private static Vector512<float> SlotWeights(float[] b, int slot)
    {
        float[] weights = new float[Slots];
        for (int last = 0; last < Slots; last++)
            weights[last] = b[(last - slot + Slots) % Slots];
        return Vector512.Create(weights);
    }

    private static Vector512<byte> InEachByte(Vector512<int> value)
    {
        value |= value << 8;
        return (value | value << 16).AsByte();
    }
}
