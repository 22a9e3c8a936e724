using Modular.Contracts;

namespace Modular.Plugins.BitErrors;

/// <summary>
/// The kernels of <see cref="BitErrorArray"/>. Values are conductances 0..1 siemens: -1 is 0, 0 is 0.5 and +1 is 1
/// siemens; what is less than 0.25 from 0.5 counts as 0. A device errs where its word is below the rate times 2^32, so
/// a greater rate adds errors and takes none away.
/// </summary>
internal static class BitErrorKernels
{
    private const int Chunk = 1024;
    private const float Zero = 0.5f;
    private const float Near = 0.25f;

    private delegate void Law(ReadOnlySpan<uint> words, Span<float> values);

    /// <summary>
    /// Values in place: one step between 0 and the signs. The word's lowest bit says which way a 0 goes.
    /// </summary>
    public static void Step(RandomStream random, long draw, ErrorRates rates, Span<float> values)
    {
        (ulong zero, ulong sign) = (Below(rates.ZeroToSign), Below(rates.SignToZero));
        if (zero == 0 && sign == 0)
            return;
        InChunks(
            random,
            draw,
            values,
            (words, part) =>
            {
                for (int i = 0; i < part.Length; i++)
                {
                    bool isZero = IsZero(part[i]);
                    if (words[i] < (isZero ? zero : sign))
                        part[i] = isZero ? words[i] & 1 : Zero;
                }
            }
        );
    }

    /// <summary>Values in place: the other sign.</summary>
    public static void Flip(RandomStream random, long draw, ErrorRates rates, Span<float> values)
    {
        (ulong up, ulong down) = (Below(rates.Up), Below(rates.Down));
        if (up == 0 && down == 0)
            return;
        InChunks(
            random,
            draw,
            values,
            (words, part) =>
            {
                for (int i = 0; i < part.Length; i++)
                    if (words[i] < (part[i] < Zero ? up : down))
                        part[i] = 1 - part[i];
            }
        );
    }

    /// <summary>Share of values that count as 0.</summary>
    public static double Zeros(ReadOnlySpan<float> values)
    {
        int zeros = 0;
        foreach (float value in values)
            zeros += IsZero(value) ? 1 : 0;
        return (double)zeros / Math.Max(1, values.Length);
    }

    private static bool IsZero(float value) => MathF.Abs(value - Zero) < Near;

    private static ulong Below(double rate) => (ulong)Math.Round(rate * 4294967296.0);

    private static void InChunks(RandomStream random, long draw, Span<float> values, Law law)
    {
        Span<uint> words = stackalloc uint[Chunk];
        for (int done = 0; done < values.Length; done += Chunk)
        {
            Span<float> part = values.Slice(done, Math.Min(Chunk, values.Length - done));
            random.Bits(draw, done, words[..part.Length]);
            law(words, part);
        }
    }
}
