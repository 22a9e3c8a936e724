using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The noises as the released script computes them (arXiv:2107.06064 [code]): it writes a device's state as [w_RTN, h_0
/// .. h_14, t] and reads it as [h_0 .. h_14, RTN, t]. So at every step, also at 0 pulses, the telegraph noise slips
/// into the front of the pink register, the register shifts by one, and what falls out at its end is taken for the
/// state of the trap: high, unless it is exactly 0. The state t is not touched. A step is one evaluation: what a read
/// sees stays until the next one.
/// </summary>
internal sealed class ReleasedNoise : INoise
{
    /// <summary>Numbers of a device's state: w_RTN, then the register, newest first.</summary>
    private const int Width = PinkNoise.Length + 1;

    private readonly (RandomStream Rtn, RandomStream Pink) random;
    private readonly float[] state;
    private readonly float[] ceiling;
    private readonly float[] noise;
    private readonly FlipThresholds limits;

    /// <summary>alpha b_k, for w_RTN and then the register: 0, alpha b_0 .. alpha b_14.</summary>
    private readonly Vector512<float> weights;

    /// <summary>
    /// All zeros, as the script starts: traps low, registers empty. The ceilings are those of the other mode.
    /// </summary>
    public ReleasedNoise(int count, Dial rtn, Dial pink, int greatestPulses)
    {
        random = (rtn.Random, pink.Random);
        noise = new float[Lanes.Padded(count)];
        state = new float[Width * noise.Length];
        ceiling = RandomTelegraphNoise.Ceilings(noise.Length, rtn);
        limits = new FlipThresholds(greatestPulses);
        weights = Vector512.Create([
            0,
            .. PinkNoise.Coefficients().Select(b => (float)(pink.Strength * PinkNoise.Alpha * b)),
        ]);
    }

    /// <summary>w_RTN of one device, ln(R).</summary>
    public float Telegraph(int device) => state[Width * device];

    /// <summary>w_RTN and w_pink of one device together, ln(R).</summary>
    public float this[int device] => noise[device];

    /// <inheritdoc />
    public bool Quiet => false;

    /// <inheritdoc />
    [SkipLocalsInit]
    public void Advance(WriteChunk write, ReadOnlySpan<int> before, ReadOnlySpan<int> pulses)
    {
        Span<uint> flips = stackalloc uint[Lanes.Chunk];
        Span<uint> heights = stackalloc uint[Lanes.Chunk];
        Span<uint> samples = stackalloc uint[4 * Lanes.Chunk];
        random.Rtn.Bits(2 * write.Number - 1, write.First, flips[..pulses.Length]);
        random.Rtn.Bits(2 * write.Number, write.First, heights[..pulses.Length]);
        if (Lanes.Most(pulses) > 0)
            random.Pink.Bits(2 * write.Number - 1, 4L * write.First, samples[..(4 * pulses.Length)]);
        for (int i = 0; i < pulses.Length; i++)
            if (pulses[i] > 0 || write.Step)
                Step(
                    write.First + i,
                    pulses[i],
                    (flips[i], heights[i]),
                    MemoryMarshal.AsBytes(samples.Slice(4 * i, 4))
                );
    }

    /// <inheritdoc />
    public void Clear(int first, ReadOnlySpan<int> pulses)
    {
        for (int i = 0; i < pulses.Length; i++)
        {
            if (pulses[i] < 0)
                continue;
            noise[first + i] = 0;
            state.AsSpan(Width * (first + i), Width).Clear();
        }
    }

    /// <inheritdoc />
    public void Observe(long read, int first, Span<float> x)
    {
        Span<Vector512<float>> result = x.AsLanes();
        Span<Vector512<float>> w = noise.AsSpan(first, x.Length).AsLanes();
        for (int i = 0; i < result.Length; i++)
            result[i] -= w[i];
    }

    /// <summary>
    /// One device: what was at the end of its state is the trap, the rest moves on by one and by the pulses.
    /// </summary>
    private void Step(int device, int pulses, (uint Flip, uint Height) words, ReadOnlySpan<byte> samples)
    {
        Span<float> own = state.AsSpan(Width * device, Width);
        bool high = limits.After(own[Width - 1] != 0, pulses, words.Flip);
        int fresh = Math.Min(pulses, PinkNoise.Length);
        own[..(PinkNoise.Length - fresh)].CopyTo(own[(fresh + 1)..]);
        for (int k = 0; k < fresh; k++)
            own[k + 1] = (samples[k] + 0.5f) / 256;
        own[0] = high ? RandomTelegraphNoise.Height(words.Height, ceiling[device]) : 0;
        noise[device] = own[0] + Sum(MemoryMarshal.Cast<float, Vector512<float>>(own)[0] * weights);
    }

    /// <summary>In an order of its own, so that the bits are the same on any width.</summary>
    private static float Sum(Vector512<float> terms)
    {
        Vector256<float> eight = terms.GetLower() + terms.GetUpper();
        Vector128<float> four = eight.GetLower() + eight.GetUpper();
        return four[0] + four[1] + (four[2] + four[3]);
    }
}
