using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// Random telegraph noise (arXiv:2107.06064 [code]). Each device has one trap, a Markov chain of two states with the
/// transition matrix T = [[1 - pH, pH], [pL, 1 - pL]] for one pulse. While the trap is high, the noise is w_RTN = U1 U2
/// A: U1 and U2 are uniform and drawn at every read, the ceiling A is uniform over devices and frozen.
/// </summary>
internal sealed class RandomTelegraphNoise : IResumable
{
    /// <summary>The upper end of the ceiling A over devices, ln(R) [code].</summary>
    public const double GreatestCeiling = 0.5;

    /// <summary>The probability pH that one pulse takes a trap from low to high, 1 [code].</summary>
    public const double ToHigh = 8e-4;

    /// <summary>The probability pL that one pulse takes a trap from high to low, 1 [code].</summary>
    public const double ToLow = 2e-3;

    private const uint Low = 0x80000000; // the sign bit of a float32

    private readonly RandomStream random;

    /// <summary>
    /// The bits of each device's ceiling A, ln(R) in float32, [count]. The sign bit is set while the trap is low.
    /// </summary>
    private readonly uint[] ceiling;

    private readonly FlipThresholds thresholds;

    /// <summary>Draws the ceilings of an array; all traps start low.</summary>
    /// <param name="count">The number of devices in the array.</param>
    /// <param name="dial">The dial <c>rtn</c> with its strength.</param>
    /// <param name="greatestPulses">The greatest number of pulses of one write.</param>
    public RandomTelegraphNoise(int count, Dial dial, int greatestPulses)
    {
        random = dial.Random;
        ceiling = new uint[Lanes.Padded(count)];
        Draw(dial, ceiling);
        foreach (ref uint word in ceiling.AsSpan())
            word |= Low;
        thresholds = new FlipThresholds(greatestPulses);
    }

    /// <summary>The ceilings A of so many devices, ln(R), [count]: draw 0 of the dial's stream.</summary>
    public static float[] Ceilings(int count, Dial dial)
    {
        float[] ceilings = new float[count];
        Draw(dial, MemoryMarshal.Cast<float, uint>(ceilings.AsSpan()));
        return ceilings;
    }

    /// <summary>
    /// The noise U1 U2 A of one device whose trap is high, ln(R). U1 and U2 are the halves of the word, (half + 1/2) /
    /// 2^16.
    /// </summary>
    public static float Height(uint word, float ceiling) =>
        ((word & 0xFFFF) + 0.5f) * ((word >>> 16) + 0.5f) * (ceiling * (1 / 4294967296f));

    /// <summary>
    /// The probability that n pulses flip a trap, 1: (T^n)[0, 1] or (T^n)[1, 0], that is p / (pH + pL) (1 - (1 - pH -
    /// pL)^n), p the probability of this flip in one pulse.
    /// </summary>
    public static double FlipProbability(double once, int pulses) =>
        once / (ToHigh + ToLow) * (1 - Math.Pow(1 - ToHigh - ToLow, pulses));

    /// <summary>Whether the trap of a device is high, so that the device adds noise.</summary>
    public bool IsHigh(int device) => ceiling[device] < Low;

    /// <summary>
    /// Moves the traps of devices first, first + 1, ... on by so many pulses each. Each device takes one word of the
    /// draw.
    /// </summary>
    [SkipLocalsInit]
    public void Advance(long draw, int first, ReadOnlySpan<int> pulses)
    {
        Span<uint> words = stackalloc uint[Lanes.Chunk];
        words = words[..pulses.Length];
        random.Bits(draw, first, words);
        Vector512<uint> highest = Vector512.Create(thresholds.Highest(Lanes.Most(pulses)));
        Span<Vector512<uint>> lanes = words.AsLanes();
        ReadOnlySpan<Vector512<int>> n = pulses.AsLanes();
        for (int i = 0; i < lanes.Length; i++)
        {
            Vector512<uint> isPulsed = Vector512.GreaterThan(n[i], Vector512<int>.Zero).AsUInt32();
            Vector512<uint> mayFlip = Vector512.LessThan(lanes[i], highest) & isPulsed;
            for (ulong few = mayFlip.ExtractMostSignificantBits(); few != 0; few &= few - 1)
            {
                int at = i * Vector512<uint>.Count + BitOperations.TrailingZeroCount(few);
                Flip(ref ceiling[first + at], words[at], pulses[at]);
            }
        }
    }

    /// <summary>
    /// Sets the traps of devices first, first + 1, ... to low, as a SET does, where pulses is not negative.
    /// </summary>
    public void Clear(int first, ReadOnlySpan<int> pulses)
    {
        for (int i = 0; i < pulses.Length; i++)
            if (pulses[i] >= 0)
                ceiling[first + i] |= Low;
    }

    /// <summary>
    /// Subtracts U1 U2 A from x = ln(G / G0) of devices first, first + 1, ... whose traps are high. U1 and U2 are the
    /// halves of the device's word of the draw, (half + 1/2) / 2^16.
    /// </summary>
    [SkipLocalsInit]
    public void Observe(long draw, int first, Span<float> x)
    {
        Span<uint> words = stackalloc uint[Lanes.Chunk];
        words = words[..x.Length];
        random.Bits(draw, first, words);
        ReadOnlySpan<Vector512<uint>> lanes = words.AsLanes();
        ReadOnlySpan<Vector512<uint>> a = ceiling.AsSpan(first, x.Length).AsLanes();
        Span<Vector512<float>> result = x.AsLanes();
        Vector512<float> half = Vector512.Create(0.5f);
        Vector512<float> unit = Vector512.Create(-1 / 4294967296f);
        for (int i = 0; i < result.Length; i++)
        {
            Vector512<float> u1 = Vector512.ConvertToSingle((lanes[i] & Vector512.Create(0xFFFFu)).AsInt32()) + half;
            Vector512<float> u2 = Vector512.ConvertToSingle((lanes[i] >>> 16).AsInt32()) + half;
            Vector512<float> high = Vector512.MaxNative(a[i].AsSingle(), Vector512<float>.Zero);
            result[i] = Vector512.FusedMultiplyAdd(u1 * u2, high * unit, result[i]);
        }
    }

    /// <summary>The states of the traps are in the bits of the ceilings.</summary>
    public void KeepState(StateRecord record) => record.Keep("traps", ceiling.AsSpan());

    private void Flip(ref uint state, uint word, int pulses)
    {
        bool high = state < Low;
        if (thresholds.After(high, pulses, word) != high)
            state ^= Low;
    }

    /// <summary>Draws the ceilings and stores the bits of each, ln(R) in float32.</summary>
    private static void Draw(Dial dial, Span<uint> words)
    {
        dial.Random.Bits(0, 0, words);
        double unit = dial.Strength * GreatestCeiling / 4294967296.0;
        foreach (ref uint word in words)
            word = BitConverter.SingleToUInt32Bits((float)(unit * (word + 0.5)));
    }
}
