using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Modular.Packed;

namespace Modular.Benchmarks.Inference;

/// <summary>
/// The most bits that this machine counts in a second on one thread without touching memory: by POPCNT of a product of
/// signs (xor, count, add), or by full adders in the widest registers, where each takes three bits to two; the faster.
/// </summary>
internal sealed record PopcountPeak(double BitsPerSecond)
{
    private const int Steps = 1 << 22;
    private const int Rounds = 9;

    public static PopcountPeak Measure()
    {
        double best = 0;
        for (int round = 0; round < Rounds; round++)
        {
            best = Math.Max(best, Steps * 8 * 64.0 / Time(() => Words(1)));
            best = Math.Max(best, Steps * 8 * 512.0 / Time(() => Adders(Vector512.Create(1UL))));
        }
        return new PopcountPeak(best);
    }

    private static double Time(Func<ulong> loop)
    {
        ulong sum = 0;
        double seconds = ProcessorTime.Measure(() => sum = loop());
        return sum == 42 ? seconds * 1.000001 : seconds; // the loop must not be left out
    }

    /// <summary>Eight words a step: xor, POPCNT, add.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Words(ulong x)
    {
        ulong a = 0;
        ulong b = 0;
        ulong c = 0;
        ulong d = 0;
        for (int i = 0; i < Steps; i++)
        {
            a += ulong.PopCount(x ^ (ulong)i) + ulong.PopCount(x ^ (ulong)(i + 1));
            b += ulong.PopCount(x ^ (ulong)(i + 2)) + ulong.PopCount(x ^ (ulong)(i + 3));
            c += ulong.PopCount(x ^ (ulong)(i + 4)) + ulong.PopCount(x ^ (ulong)(i + 5));
            d += ulong.PopCount(x ^ (ulong)(i + 6)) + ulong.PopCount(x ^ (ulong)(i + 7));
        }
        return a + b + c + d;
    }

    /// <summary>
    /// Eight full adders a step that do not wait for each other: each counts one more bit of 512 images.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Adders(Vector512<ulong> x)
    {
        Adder a = new(x, x + x);
        Adder b = new(x + a.Carried, x);
        Adder c = new(b.Summed + x, x);
        Adder d = new(c.Summed + x, x);
        Adder e = new(d.Summed + x, x);
        Adder f = new(e.Summed + x, x);
        Adder g = new(f.Summed + x, x);
        Adder h = new(g.Summed + x, x);
        for (int i = 0; i < Steps; i++)
        {
            a = a.Add(x);
            b = b.Add(x);
            c = c.Add(x);
            d = d.Add(x);
            e = e.Add(x);
            f = f.Add(x);
            g = g.Add(x);
            h = h.Add(x);
        }
        return (a.All ^ b.All ^ c.All ^ d.All ^ e.All ^ f.All ^ g.All ^ h.All)[0];
    }

    /// <summary>The state of a full adder.</summary>
    private readonly record struct Adder(Vector512<ulong> Summed, Vector512<ulong> Carried)
    {
        public Vector512<ulong> All => Summed ^ Carried;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Adder Add(Vector512<ulong> bit) =>
            new(Lanes512.Sum(Summed, Carried, bit), Lanes512.Carry(Summed, Carried, bit));
    }
}
