using Modular.Contracts;

namespace Modular.Plugins.BitErrors;

/// <summary>
/// The kernels of <see cref="BitErrorArray"/>. Values are conductances from 0 to 1 siemens: -1 is 0, 0 is 0.5 and +1 is
/// 1 siemens; what is less than 0.25 from 0.5 counts as 0. A device errs where its random word is below the rate times
/// 2^32, so a greater rate adds errors and takes none away.
/// </summary>
internal static class BitErrorKernels
{
    private const int Chunk = 1024; // devices whose words are drawn at once
    private const float Zero = 0.5f; // siemens
    private const float Near = 0.25f; // siemens

    /// <summary>Errs on a chunk of values, in place, by one random word for each.</summary>
    private delegate void ErrorLaw(ReadOnlySpan<uint> words, Span<float> values);

    /// <summary>
    /// Moves values one step between 0 and the signs, in place. The lowest bit of a word says which way a 0 goes.
    /// </summary>
    public static void Step(RandomStream random, long draw, ErrorRates rates, Span<float> values)
    {
        ulong zero = Threshold(rates.ZeroToSign);
        ulong sign = Threshold(rates.SignToZero);
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

    /// <summary>Gives values the other sign, in place.</summary>
    public static void Flip(RandomStream random, long draw, ErrorRates rates, Span<float> values)
    {
        ulong up = Threshold(rates.Up);
        ulong down = Threshold(rates.Down);
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

    /// <summary>Fills in what wrong reads of stored values see, and how often reads are wrong.</summary>
    public static void Flips(ErrorRates rates, ReadOnlySpan<float> stored, Span<float> wrong, Span<double> rate)
    {
        for (int i = 0; i < stored.Length; i++)
        {
            wrong[i] = 1 - stored[i];
            rate[i] = stored[i] < Zero ? rates.Up : rates.Down;
        }
    }

    /// <summary>The share of values that count as 0, from 0 to 1.</summary>
    public static double Zeros(ReadOnlySpan<float> values)
    {
        int zeros = 0;
        foreach (float value in values)
            zeros += IsZero(value) ? 1 : 0;
        return (double)zeros / Math.Max(1, values.Length);
    }

    private static bool IsZero(float value) => MathF.Abs(value - Zero) < Near;

    private static ulong Threshold(double rate) => (ulong)Math.Round(rate * 4294967296.0);

    private static void InChunks(RandomStream random, long draw, Span<float> values, ErrorLaw law)
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
