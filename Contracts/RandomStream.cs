using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// A stream of counter-based random numbers, Philox4x32-10 (Salmon et al., SC11, 10.1145/2063384.2063405). A number is
/// a pure function of (key, draw, position), whatever the order, the thread or the machine. A draw numbers the event (0
/// for fabrication, then one for each write or read); a position numbers the device.
/// </summary>
/// <param name="key">The key of the stream, from which all its numbers follow.</param>
public readonly struct RandomStream(ulong key)
{
    /// <summary>Fills in the 32 random bits of positions first, first + 1, ..., one word each.</summary>
    public void Bits(long draw, long first, Span<uint> words) => Philox.Fill(key, (ulong)draw, (ulong)first, words);

    /// <summary>
    /// Fills in uniform numbers of positions first, first + 1, ... in the open interval (0, 1): (bits + 1/2) / 2^32,
    /// one word each.
    /// </summary>
    public void Uniform(long draw, long first, Span<double> values)
    {
        Span<uint> words = stackalloc uint[Chunk];
        for (int done = 0; done < values.Length; done += Chunk)
        {
            Span<double> part = values.Slice(done, Math.Min(Chunk, values.Length - done));
            Bits(draw, first + done, words[..part.Length]);
            for (int i = 0; i < part.Length; i++)
                part[i] = (words[i] + 0.5) * (1 / 4294967296.0);
        }
    }

    /// <summary>
    /// Fills in standard normal numbers of positions first, first + 1, ... by the inverse distribution function. Each
    /// takes one word, so |x| stays below 6.4.
    /// </summary>
    public void Normal(long draw, long first, Span<double> values)
    {
        Uniform(draw, first, values);
        NormalQuantile.Evaluate(values);
    }

    /// <summary>
    /// A torch generator for a draw, for tensor code and for accelerators; its numbers differ from those of
    /// <see cref="Bits"/>. The caller disposes it.
    /// </summary>
    public Generator Generator(long draw, Device device) => new(StreamKey.Derive(key, $"draw {draw}"), device);

    private const int Chunk = 512;
}
