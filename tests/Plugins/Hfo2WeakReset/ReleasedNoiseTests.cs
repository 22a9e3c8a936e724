using System.Runtime.InteropServices;
using Modular.Contracts;
using Modular.Plugins.Hfo2WeakReset;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

/// <summary>The slip of the released script against reference section 4, and against lists that shift.</summary>
public sealed class ReleasedNoiseTests
{
    private const int Pairs = 20_000;
    private const int Steps = 100;

    private static readonly WeakResetOptions Released = new() { Mode = WeakResetMode.AsReleased };

    /// <summary>
    /// Uniform 1 .. 14 pulses a step, to one device of each pair at a time: 40000 devices, so that 4 standard errors of
    /// the share are 0.002. The reference leaves the distribution open: with 0 .. 14 the pink mean is 0.0404.
    /// </summary>
    [Fact]
    public void Traffic_of_pairs_gives_the_published_figures()
    {
        Traffic traffic = new();
        Random random = new(5);
        for (int step = 0; step < Steps; step++)
            traffic.Step(pair => random.Next(2) == 0 ? (random.Next(1, 15), 0) : (0, random.Next(1, 15)));
        WeakResetFixture.Near(0.990, traffic.Telegraph.Average(w => w > 0 ? 1.0 : 0), 0.002);
        WeakResetFixture.Near(0.062, traffic.Telegraph.Average(), 0.0015);
        WeakResetFixture.Near(0.073, WeakResetFixture.Deviation(traffic.Telegraph), 0.0015);
        WeakResetFixture.Near(0.0413, traffic.Pink.Average(), 0.0005);
        WeakResetFixture.Near(0.0120, WeakResetFixture.Deviation(traffic.Pink), 0.0003);
    }

    [Fact]
    public void A_device_pulsed_at_every_step_has_the_published_figures()
    {
        Traffic traffic = new();
        Random random = new(6);
        for (int step = 0; step < Steps; step++)
            traffic.Step(_ => (random.Next(15), random.Next(15)));
        WeakResetFixture.Near(0.984, traffic.Telegraph.Average(w => w > 0 ? 1.0 : 0), 0.0025);
        WeakResetFixture.Near(0.0497, traffic.Pink.Average(), 0.0005);
        WeakResetFixture.Near(0.0103, WeakResetFixture.Deviation(traffic.Pink), 0.0003);
    }

    /// <summary>The same words, turned into noise by lists: the plain kernel.</summary>
    [Fact]
    public void The_kernel_is_the_script_with_its_slip()
    {
        const int count = 96;
        Conditions conditions = new(3, _ => 1);
        ReleasedNoise noise = new(count, conditions["rtn"], conditions["pink-noise"], 1000);
        Script script = new(count, conditions);
        for (int step = 1; step <= 80; step++)
        {
            int[] pulses =
            [
                .. Enumerable.Range(0, Lanes.Padded(count)).Select(i => (i * 5 + step * 7) % 23 * ((i + step) % 2)),
            ];
            noise.Advance(new WriteChunk(step, 0, Step: true), pulses, pulses);
            script.Step(step, pulses);
            for (int i = 0; i < count; i++)
                Assert.Equal(script.Noise(i), noise[i], 1e-7);
        }
    }

    [Fact]
    public void A_step_without_pulses_moves_the_noise_of_this_mode_only()
    {
        foreach (WeakResetMode mode in Enum.GetValues<WeakResetMode>())
        {
            using IPulsedArray array = WeakResetFixture.Fabricate(
                2000,
                WeakResetFixture.Only("pink-noise"),
                options: new() { Mode = mode }
            );
            array.Pulse(WeakResetFixture.Same(2000, 14));
            float[] before = array.Values();
            array.Pulse(WeakResetFixture.Same(2000, 0));
            Assert.InRange(
                before.Zip(array.Values()).Count(pair => pair.First == pair.Second),
                mode == WeakResetMode.AsReleased ? 0 : 2000,
                mode == WeakResetMode.AsReleased ? 20 : 2000
            );
        }
    }

    [Fact]
    public void What_is_read_stays_until_the_next_step()
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(500, _ => 1, options: Released);
        array.Pulse(WeakResetFixture.Same(500, 14));
        Assert.Equal(array.Values(), array.Values());
    }

    [Fact]
    public void Noiseless_devices_are_those_of_the_other_mode()
    {
        using IPulsedArray described = WeakResetFixture.Fabricate(500, WeakResetFixture.D2d);
        using IPulsedArray released = WeakResetFixture.Fabricate(500, WeakResetFixture.D2d, options: Released);
        described.Pulse(WeakResetFixture.Same(500, 14));
        released.Pulse(WeakResetFixture.Same(500, 14));
        Assert.Equal(described.Values(), released.Values());
    }

    [Fact]
    public void A_set_clears_the_state_and_leaves_other_devices()
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(
            2,
            WeakResetFixture.Only("rtn", "pink-noise"),
            options: Released
        );
        float[] fresh = array.Values();
        for (int step = 0; step < 5; step++)
            array.Pulse(-14, -14);
        float[] used = array.Values();
        array.Program(float.NaN, 1);
        Assert.Equal([used[0], fresh[1]], array.Values());
    }

    /// <summary>Pairs of devices with both noises.</summary>
    private sealed class Traffic
    {
        private readonly ReleasedNoise noise = new(
            2 * Pairs,
            new Conditions(9, _ => 1)["rtn"],
            new Conditions(9, _ => 1)["pink-noise"],
            1000
        );
        private int steps;

        public double[] Telegraph => [.. Enumerable.Range(0, 2 * Pairs).Select(i => (double)noise.Telegraph(i))];

        public double[] Pink => [.. Enumerable.Range(0, 2 * Pairs).Select(i => (double)noise[i] - noise.Telegraph(i))];

        public void Step(Func<int, (int First, int Second)> pulses)
        {
            int[] n = new int[Lanes.Padded(2 * Pairs)];
            for (int pair = 0; pair < Pairs; pair++)
                (n[pair], n[Pairs + pair]) = pulses(pair);
            steps++;
            for (int first = 0; first < n.Length; first += Lanes.Chunk)
            {
                Span<int> part = n.AsSpan(first, Math.Min(Lanes.Chunk, n.Length - first));
                noise.Advance(new WriteChunk(steps, first, Step: true), part, part);
            }
        }
    }

    /// <summary>Device by device, with the state written in one order and read in another.</summary>
    private sealed class Script(int count, Conditions conditions)
    {
        private readonly RandomStream rtn = conditions["rtn"].Random;
        private readonly RandomStream pink = conditions["pink-noise"].Random;
        private readonly List<double>[] written =
        [
            .. Enumerable.Range(0, count).Select(_ => Enumerable.Repeat(0.0, 16).ToList()),
        ];

        public double Noise(int device) =>
            written[device][0]
            + PinkNoise.Alpha * PinkNoise.Coefficients().Select((b, k) => b * written[device][k + 1]).Sum();

        public void Step(int step, int[] pulses)
        {
            uint[] ceilings = new uint[count];
            uint[] flips = new uint[count];
            uint[] heights = new uint[count];
            uint[] samples = new uint[4 * count];
            rtn.Bits(0, 0, ceilings);
            rtn.Bits(2 * step - 1, 0, flips);
            rtn.Bits(2 * step, 0, heights);
            pink.Bits(2 * step - 1, 0, samples);
            byte[] bytes = MemoryMarshal.AsBytes(samples.AsSpan()).ToArray();
            for (int i = 0; i < count; i++)
            {
                (List<double> h, double trap) = (written[i][..15], written[i][15]);
                double flip = RandomTelegraphNoise.FlipProbability(trap != 0 ? 2e-3 : 8e-4, pulses[i]);
                bool high = trap != 0 ^ flips[i] < Math.Round(4294967296.0 * flip);
                double height =
                    ((heights[i] & 0xFFFF) + 0.5)
                    / 65536
                    * ((heights[i] >> 16) + 0.5)
                    / 65536
                    * 0.5
                    * (ceilings[i] + 0.5)
                    / 4294967296.0;
                int fresh = Math.Min(15, pulses[i]);
                written[i] =
                [
                    high ? height : 0,
                    .. bytes.Skip(16 * i).Take(fresh).Select(x => (x + 0.5) / 256),
                    .. h.Take(15 - fresh),
                ];
            }
        }
    }
}
