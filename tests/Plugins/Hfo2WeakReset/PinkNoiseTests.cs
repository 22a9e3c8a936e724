using System.Runtime.InteropServices;
using Modular.Contracts;
using Modular.Plugins.Hfo2WeakReset;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

/// <summary>The register of uniform samples against reference section 3 and against a shift register.</summary>
public sealed class PinkNoiseTests
{
    private const int Count = 200_000;
    private static readonly double[] B = [.. PinkNoise.Coefficients()];

    [Fact]
    public void Coefficients_are_those_of_the_paper()
    {
        Assert.Equal(15, B.Length);
        Assert.Equal([1, 0.5, 0.375, 0.3125], B.Take(4));
        Assert.Equal(2 * 0.054174, PinkNoise.Alpha * B.Sum(), 2e-6);
        Assert.Equal(0.010008, PinkNoise.Alpha * Math.Sqrt(B.Sum(b => b * b) / 12), 1e-6);
    }

    [Fact]
    public void Full_register_has_the_published_mean_and_deviation()
    {
        Register register = new(Count, 1);
        for (int step = 0; step < 4; step++)
            register.Advance(7);
        double[] noise = register.Noise();
        WeakResetFixture.Near(0.054174, noise.Average(), 1e-4);
        WeakResetFixture.Near(0.010008, WeakResetFixture.Deviation(noise), 6e-5);
        Assert.InRange(noise.Max(), 0.08, 0.10835);
        Assert.InRange(noise.Min(), 0, 0.03);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(14)]
    public void Filling_register_ramps(int pulses)
    {
        Register register = new(Count, 1);
        register.Advance(pulses);
        WeakResetFixture.Near(PinkNoise.Alpha * B.Take(pulses).Sum() / 2, register.Noise().Average(), 1e-4);
        WeakResetFixture.Near(
            PinkNoise.Alpha * Math.Sqrt(B.Take(pulses).Sum(b => b * b) / 12),
            WeakResetFixture.Deviation(register.Noise()),
            6e-5
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(40)]
    public void Pulses_shift_the_register(int pulses)
    {
        Register register = new(Count, 1);
        register.Advance(20);
        double[] before = register.Noise();
        register.Advance(pulses);
        double[] after = register.Noise();
        double overlap =
            Enumerable.Range(0, Math.Max(0, 15 - pulses)).Sum(k => B[k] * B[k + pulses])
            * PinkNoise.Alpha
            * PinkNoise.Alpha
            / 12;
        double mean = before.Average();
        double next = after.Average();
        WeakResetFixture.Near(overlap, before.Zip(after, (x, y) => (x - mean) * (y - next)).Average(), 1.2e-6);
    }

    [Fact]
    public void Ring_of_vectors_is_a_shift_register()
    {
        const int count = 128;
        Register register = new(count, 1);
        List<byte>[] history = [.. Enumerable.Range(0, count).Select(_ => new List<byte>())];
        for (int step = 0; step < 60; step++)
        {
            int[] pulses = [.. Enumerable.Range(0, count).Select(i => (i * 5 + step * 7) % 23 * ((i + step) % 2))];
            byte[] words = register.NextBytes();
            for (int i = 0; i < count; i++)
            for (int p = 0, slot = history[i].Count; p < pulses[i]; p++, slot++)
                history[i].Add(Byte(words, i, slot % 16));
            register.Advance(pulses);
            double[] noise = register.Noise();
            for (int i = 0; i < count; i++)
                Assert.Equal(Weighted(history[i]), noise[i], 1e-7);
        }
    }

    [Fact]
    public void No_pulse_leaves_the_noise_as_it_is()
    {
        Register register = new(1000, 1);
        register.Advance(9);
        double[] before = register.Noise();
        register.Advance(0);
        Assert.Equal(before, register.Noise());
    }

    [Fact]
    public void Strength_scales_mean_and_fluctuation()
    {
        Register once = new(1000, 1);
        Register twice = new(1000, 2);
        once.Advance(20);
        twice.Advance(20);
        Assert.All(once.Noise().Zip(twice.Noise()), x => Assert.Equal(2 * x.First, x.Second, 1e-7));
    }

    private static double Weighted(List<byte> history) =>
        PinkNoise.Alpha
        * Enumerable.Range(0, Math.Min(15, history.Count)).Sum(k => B[k] * (history[^(k + 1)] + 0.5) / 256);

    /// <summary>Sixteen devices share four vectors; a device's slot is a byte of its lane.</summary>
    private static byte Byte(byte[] words, int device, int slot) =>
        words[4 * ((device / 16 * 4 + slot / 4) * 16 + device % 16) + slot % 4];

    /// <summary>Pink noise with its pulses counted, as the array does.</summary>
    private sealed class Register(int count, double strength)
    {
        private readonly Dial dial = new Conditions(3, _ => strength)["pink-noise"];
        private readonly PinkNoise noise = new(count, new Conditions(3, _ => strength)["pink-noise"]);
        private readonly int[] total = new int[Lanes.Padded(count)];
        private long draw = 1;

        public void Advance(int pulses) => Advance([.. Enumerable.Repeat(pulses, total.Length)]);

        public void Advance(int[] pulses)
        {
            for (int first = 0; first < total.Length; first += Lanes.Chunk)
            {
                int length = Math.Min(Lanes.Chunk, total.Length - first);
                noise.Advance(draw, first, total.AsSpan(first, length), pulses.AsSpan(first, length));
            }
            for (int i = 0; i < pulses.Length; i++)
                total[i] += pulses[i];
            draw += 2;
        }

        public byte[] NextBytes()
        {
            uint[] words = new uint[4 * total.Length];
            dial.Random.Bits(draw, 0, words);
            return MemoryMarshal.AsBytes(words.AsSpan()).ToArray();
        }

        public double[] Noise() => [.. Enumerable.Range(0, count).Select(i => (double)noise[i])];
    }
}
