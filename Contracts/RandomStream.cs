using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// Counter-based random numbers, Philox4x32-10 (Salmon et al., SC11, 10.1145/2063384.2063405): a pure function of (key,
/// draw, position), whatever the order, the thread or the machine. A draw numbers the event (fabrication 0, then each
/// write or read), a position the device.
/// </summary>
public readonly struct RandomStream(ulong key)
{
    /// <summary>The 32 random bits of positions first, first + 1, ...: one word each.</summary>
    public void Bits(long draw, long first, Span<uint> words) => Philox.Fill(key, (ulong)draw, (ulong)first, words);

    /// <summary>Uniform numbers in the open interval (0, 1), (bits + 1/2) / 2^32: one word each.</summary>
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
    /// Standard normal numbers by inverse distribution function: one word each, so |x| stays below 6.4.
    /// </summary>
    public void Normal(long draw, long first, Span<double> values)
    {
        Uniform(draw, first, values);
        for (int i = 0; i < values.Length; i++)
            values[i] = NormalQuantile.Evaluate(values[i]);
    }

    /// <summary>
    /// A torch generator for tensor code and for accelerators, where the numbers differ from <see cref="Bits"/>. The
    /// caller disposes it.
    /// </summary>
    public Generator Generator(long draw, Device device) => new(StreamKey.Derive(key, $"draw {draw}"), device);

    private const int Chunk = 512;
}
