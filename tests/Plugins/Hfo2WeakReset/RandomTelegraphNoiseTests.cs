using Modular.Contracts;
using Modular.Plugins.Hfo2WeakReset;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

/// <summary>The two-state chain and what it adds at a read, against reference section 3.</summary>
public sealed class RandomTelegraphNoiseTests
{
    private const double ToHigh = 8e-4;
    private const double ToLow = 2e-3;

    [Fact]
    public void Fourteen_pulses_flip_as_the_power_of_the_matrix_says()
    {
        Assert.Equal(0.010998, RandomTelegraphNoise.FlipProbability(ToHigh, 14), 1e-6);
        Assert.Equal(0.027496, RandomTelegraphNoise.FlipProbability(ToLow, 14), 1e-6);
        Assert.Equal(0, RandomTelegraphNoise.FlipProbability(ToLow, 0));
        Assert.Equal(ToLow, RandomTelegraphNoise.FlipProbability(ToLow, 1), 1e-12);
    }

    [Fact]
    public void One_event_of_fourteen_pulses_flips_that_share_of_the_low_and_of_the_high()
    {
        const int count = 1_000_000;
        RandomTelegraphNoise noise = Settled(count, out long write);
        bool[] before = [.. Enumerable.Range(0, count).Select(noise.IsHigh)];
        Advance(noise, write, count, 14);
        WeakResetFixture.Near(0.010998, Share(count, before, false, noise), 0.0005);
        WeakResetFixture.Near(0.027496, Share(count, before, true, noise), 0.0012);
    }

    [Fact]
    public void Fresh_devices_are_low_and_settle_at_the_stationary_share()
    {
        const int count = 200_000;
        RandomTelegraphNoise fresh = New(count, 1);
        Assert.DoesNotContain(true, Enumerable.Range(0, count).Select(fresh.IsHigh));
        RandomTelegraphNoise noise = Settled(count);
        WeakResetFixture.Near(0.2857, Enumerable.Range(0, count).Average(i => noise.IsHigh(i) ? 1.0 : 0), 0.005);
    }

    [Fact]
    public void Mean_dwell_is_1250_pulses_low_and_500_high()
    {
        const int count = 4096;
        const int pulses = 2000;
        RandomTelegraphNoise noise = Settled(count, out long write);
        double[] stays = new double[2];
        double[] flips = new double[2];
        for (int n = 0; n < pulses; n++)
        {
            bool[] before = [.. Enumerable.Range(0, count).Select(noise.IsHigh)];
            Advance(noise, write++, count, 1);
            for (int i = 0; i < count; i++)
            {
                stays[before[i] ? 1 : 0]++;
                if (noise.IsHigh(i) != before[i])
                    flips[before[i] ? 1 : 0]++;
            }
        }
        WeakResetFixture.Near(1250, stays[0] / flips[0], 75);
        WeakResetFixture.Near(500, stays[1] / flips[1], 30);
    }

    [Fact]
    public void High_devices_add_the_published_mean_and_deviation()
    {
        const int count = 400_000;
        RandomTelegraphNoise noise = Settled(count);
        double[] added = Observed(noise, count, 2);
        double[] high = [.. added.Where((_, i) => noise.IsHigh(i))];
        WeakResetFixture.Near(0.0625, high.Average(), 0.001);
        WeakResetFixture.Near(0.073, WeakResetFixture.Deviation(high), 0.001);
        WeakResetFixture.Near(0.018, added.Average(), 0.0006);
        WeakResetFixture.Near(0.048, WeakResetFixture.Deviation(added), 0.0007);
        Assert.All(added.Where((_, i) => !noise.IsHigh(i)), x => Assert.Equal(0, x));
        Assert.InRange(high.Max(), 0.4, 0.5);
    }

    [Fact]
    public void Every_observation_draws_anew_and_no_pulse_never_flips()
    {
        const int count = 20_000;
        RandomTelegraphNoise noise = Settled(count, out long write);
        bool[] before = [.. Enumerable.Range(0, count).Select(noise.IsHigh)];
        double[] first = Observed(noise, count, 2);
        double[] second = Observed(noise, count, 4);
        Advance(noise, write, count, 0);
        Assert.Equal(before, Enumerable.Range(0, count).Select(noise.IsHigh));
        Assert.InRange(
            Enumerable.Range(0, count).Count(i => first[i] == second[i]),
            count - before.Count(x => x),
            count - before.Count(x => x) + 2
        );
    }

    [Fact]
    public void Strength_scales_the_amplitude_and_nothing_else()
    {
        const int count = 2000;
        double[] once = Observed(Settled(count), count, 2);
        double[] twice = Observed(Settled(count, 2), count, 2);
        Assert.Contains(once, x => x > 0.01);
        Assert.All(Enumerable.Range(0, count), i => Assert.Equal(2 * once[i], twice[i], 1e-6));
    }

    private static RandomTelegraphNoise New(int count, double strength) =>
        new(count, new Conditions(5, _ => strength)["rtn"], 1000);

    private static RandomTelegraphNoise Settled(int count, double strength = 1) => Settled(count, out _, strength);

    /// <summary>After 5080 pulses, where 1 - (1 - pH - pL)^n is 1 - 7e-7.</summary>
    private static RandomTelegraphNoise Settled(int count, out long write, double strength = 1)
    {
        RandomTelegraphNoise noise = New(count, strength);
        for (write = 1; write <= 40; write++)
            Advance(noise, write, count, 127);
        return noise;
    }

    private static void Advance(RandomTelegraphNoise noise, long write, int count, int pulses)
    {
        int[] n = [.. Enumerable.Repeat(pulses, Lanes.Chunk)];
        for (int first = 0; first < count; first += Lanes.Chunk)
            noise.Advance(2 * write - 1, first, n.AsSpan(0, Math.Min(Lanes.Chunk, Lanes.Padded(count) - first)));
    }

    private static double[] Observed(RandomTelegraphNoise noise, int count, long draw)
    {
        float[] x = new float[Lanes.Padded(count)];
        for (int first = 0; first < count; first += Lanes.Chunk)
            noise.Observe(draw, first, x.AsSpan(first, Math.Min(Lanes.Chunk, x.Length - first)));
        return [.. x.Take(count).Select(w => -(double)w)];
    }

    private static double Share(int count, bool[] before, bool state, RandomTelegraphNoise noise) =>
        Enumerable.Range(0, count).Where(i => before[i] == state).Average(i => noise.IsHigh(i) != state ? 1.0 : 0);
}
