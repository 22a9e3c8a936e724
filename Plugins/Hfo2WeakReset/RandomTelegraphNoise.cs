using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// Random telegraph noise (arXiv:2107.06064 [code]): one two-state Markov chain per device with the one-pulse matrix T
/// = [[1 - pH, pH], [pL, 1 - pL]]; while high, w_RTN = U1 U2 A with U1, U2 drawn at every observation and the ceiling A
/// uniform over devices.
/// </summary>
internal sealed class RandomTelegraphNoise
{
    /// <summary>Upper end of the ceiling A, ln(R) [code].</summary>
    public const double GreatestCeiling = 0.5;

    /// <summary>Probability per pulse from low to high and from high to low [code].</summary>
    public const double ToHigh = 8e-4;
    public const double ToLow = 2e-3;

    private const uint Low = 0x80000000;

    private readonly RandomStream random;

    /// <summary>Bits of the ceiling, ln(R), float32; the sign bit is set while the chain is low.</summary>
    private readonly uint[] ceiling;

    private readonly FlipThresholds limits;

    /// <summary>Draws the ceilings; all chains start low. No event has more than so many pulses.</summary>
    public RandomTelegraphNoise(int count, Dial dial, int greatestPulses)
    {
        random = dial.Random;
        ceiling = new uint[Lanes.Padded(count)];
        Draw(dial, ceiling);
        foreach (ref uint word in ceiling.AsSpan())
            word |= Low;
        limits = new FlipThresholds(greatestPulses);
    }

    /// <summary>A of so many devices, ln(R): draw 0.</summary>
    public static float[] Ceilings(int count, Dial dial)
    {
        float[] ceilings = new float[count];
        Draw(dial, MemoryMarshal.Cast<float, uint>(ceilings.AsSpan()));
        return ceilings;
    }

    /// <summary>U1 U2 A of one device; U1 and U2 are the halves of the word, as in <see cref="Observe"/>.</summary>
    public static float Height(uint word, float ceiling) =>
        ((word & 0xFFFF) + 0.5f) * ((word >>> 16) + 0.5f) * (ceiling * (1 / 4294967296f));

    /// <summary>
    /// (T^n)[0, 1] and (T^n)[1, 0] = p / (pH + pL) (1 - (1 - pH - pL)^n), p the probability of that flip in one pulse.
    /// </summary>
    public static double FlipProbability(double once, int pulses) =>
        once / (ToHigh + ToLow) * (1 - Math.Pow(1 - ToHigh - ToLow, pulses));

    /// <summary>Whether a device adds noise now.</summary>
    public bool IsHigh(int device) => ceiling[device] < Low;

    /// <summary>
    /// Advances devices first, first + 1, ... by so many pulses each: one word of this draw a device.
    /// </summary>
    [SkipLocalsInit]
    public void Advance(long draw, int first, ReadOnlySpan<int> pulses)
    {
        Span<uint> words = stackalloc uint[Lanes.Chunk];
        words = words[..pulses.Length];
        random.Bits(draw, first, words);
        Vector512<uint> highest = Vector512.Create(limits.Highest(Lanes.Most(pulses)));
        Span<Vector512<uint>> lanes = words.AsLanes();
        ReadOnlySpan<Vector512<int>> n = pulses.AsLanes();
        for (int i = 0; i < lanes.Length; i++)
        {
            Vector512<uint> flips =
                Vector512.LessThan(lanes[i], highest) & Vector512.GreaterThan(n[i], Vector512<int>.Zero).AsUInt32();
            for (ulong few = flips.ExtractMostSignificantBits(); few != 0; few &= few - 1)
            {
                int at = i * Vector512<uint>.Count + BitOperations.TrailingZeroCount(few);
                Flip(ref ceiling[first + at], words[at], pulses[at]);
            }
        }
    }

    /// <summary>Back to low, as after a SET, where pulses is not negative.</summary>
    public void Clear(int first, ReadOnlySpan<int> pulses)
    {
        for (int i = 0; i < pulses.Length; i++)
            if (pulses[i] >= 0)
                ceiling[first + i] |= Low;
    }

    /// <summary>x -= U1 U2 A where high. U1 and U2 are the halves of one word a device, (half + 1/2) / 2^16.</summary>
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

    private void Flip(ref uint state, uint word, int pulses)
    {
        bool high = state < Low;
        if (limits.After(high, pulses, word) != high)
            state ^= Low;
    }

    /// <summary>Bits of the ceilings, ln(R), float32.</summary>
    private static void Draw(Dial dial, Span<uint> words)
    {
        dial.Random.Bits(0, 0, words);
        double unit = dial.Strength * GreatestCeiling / 4294967296.0;
        foreach (ref uint word in words)
            word = BitConverter.SingleToUInt32Bits((float)(unit * (word + 0.5)));
    }
}
