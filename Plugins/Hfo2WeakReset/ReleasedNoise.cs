using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// Telegraph noise and pink noise as the released script computes them (arXiv:2107.06064 [code]). The script writes a
/// device's state as [w_RTN, h_0 .. h_14, t] and reads it as [h_0 .. h_14, RTN, t]. At every training step, even
/// without pulses, the telegraph noise therefore slips into the front of the pink register, and the register shifts by
/// one. What falls out at its end is taken for the state of the trap: high, unless it is exactly 0. The state t is not
/// touched. The noise changes at training steps only: all reads between two steps see the same noise.
/// </summary>
internal sealed class ReleasedNoise : INoise
{
    /// <summary>The length of a device's state: w_RTN, then the pink register, newest sample first.</summary>
    private const int Width = PinkNoise.Length + 1;

    private readonly RandomStream rtnRandom;
    private readonly RandomStream pinkRandom;
    private readonly float[] state; // [count, width]
    private readonly float[] ceiling; // A of each device, ln(R), [count]
    private readonly float[] noise; // w_RTN + w_pink of each device, ln(R), [count]
    private readonly FlipThresholds thresholds;

    /// <summary>The weights of a device's state, ln(R): 0 for w_RTN, then alpha b_0 to alpha b_14.</summary>
    private readonly Vector512<float> weights;

    /// <summary>
    /// Starts all states at 0, as the script does: traps are low, registers are empty. The ceilings are those of the
    /// mode as described.
    /// </summary>
    /// <param name="count">The number of devices in the array.</param>
    /// <param name="rtn">The dial <c>rtn</c> with its strength.</param>
    /// <param name="pink">The dial <c>pink-noise</c> with its strength.</param>
    /// <param name="greatestPulses">The greatest number of pulses of one write.</param>
    public ReleasedNoise(int count, Dial rtn, Dial pink, int greatestPulses)
    {
        rtnRandom = rtn.Random;
        pinkRandom = pink.Random;
        noise = new float[Lanes.Padded(count)];
        state = new float[Width * noise.Length];
        ceiling = RandomTelegraphNoise.Ceilings(noise.Length, rtn);
        thresholds = new FlipThresholds(greatestPulses);
        var register = PinkNoise.Coefficients().Select(b => (float)(pink.Strength * PinkNoise.Alpha * b));
        weights = Vector512.Create([0, .. register]);
    }

    /// <summary>The telegraph noise w_RTN of one device, ln(R).</summary>
    public float Telegraph(int device) => state[Width * device];

    /// <summary>The noise w_RTN + w_pink of one device, ln(R).</summary>
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
        rtnRandom.Bits(2 * write.Number - 1, write.First, flips[..pulses.Length]);
        rtnRandom.Bits(2 * write.Number, write.First, heights[..pulses.Length]);
        if (Lanes.Most(pulses) > 0)
            pinkRandom.Bits(2 * write.Number - 1, 4L * write.First, samples[..(4 * pulses.Length)]);
        for (int i = 0; i < pulses.Length; i++)
        {
            if (pulses[i] <= 0 && !write.Step)
                continue;
            var words = new TrapWords(flips[i], heights[i]);
            Step(write.First + i, pulses[i], words, MemoryMarshal.AsBytes(samples.Slice(4 * i, 4)));
        }
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

    /// <inheritdoc />
    public void KeepState(StateRecord record)
    {
        record.Keep("registers", state.AsSpan());
        record.Keep("noise", noise.AsSpan());
    }

    /// <summary>
    /// Takes one step of one device: the end of its state becomes the trap, the rest shifts by one and by the pulses.
    /// </summary>
    private void Step(int device, int pulses, TrapWords words, ReadOnlySpan<byte> samples)
    {
        Span<float> own = state.AsSpan(Width * device, Width);
        bool high = thresholds.After(own[Width - 1] != 0, pulses, words.Flip);
        int fresh = Math.Min(pulses, PinkNoise.Length);
        own[..(PinkNoise.Length - fresh)].CopyTo(own[(fresh + 1)..]);
        for (int k = 0; k < fresh; k++)
            own[k + 1] = (samples[k] + 0.5f) / 256;
        own[0] = high ? RandomTelegraphNoise.Height(words.Height, ceiling[device]) : 0;
        Vector512<float> terms = MemoryMarshal.Cast<float, Vector512<float>>(own)[0] * weights;
        noise[device] = own[0] + Sum(terms);
    }

    /// <summary>Adds 16 numbers in a fixed order, so that the bits are the same on any width of registers.</summary>
    private static float Sum(Vector512<float> terms)
    {
        Vector256<float> eight = terms.GetLower() + terms.GetUpper();
        Vector128<float> four = eight.GetLower() + eight.GetUpper();
        return four[0] + four[1] + (four[2] + four[3]);
    }

    /// <summary>The random words that a device's trap takes at a step.</summary>
    /// <param name="Flip">Decides whether the trap flips.</param>
    /// <param name="Height">Gives U1 and U2 of the noise while the trap is high.</param>
    private readonly record struct TrapWords(uint Flip, uint Height);
}
