using Modular.Contracts;
using Modular.Plugins.Hfo2WeakReset;
using TorchSharp;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

/// <summary>Counts in 16 bits, and what happens where they do not fit.</summary>
public sealed class PulseCountsTests
{
    [Fact]
    public void What_is_stored_is_what_is_there_on_both_sides_of_sixteen_bits()
    {
        PulseCounts counts = new(200);
        int[] small = [.. Enumerable.Range(0, 128).Select(i => 65535 - 500 * i)];
        int[] great = [.. Enumerable.Range(0, 64).Select(i => 65472 + i * i)];
        counts.Store(64, small);
        Assert.Equal([.. new int[64], .. small, .. new int[64]], All(counts));
        counts.MakeRoom(70_000);
        counts.Store(0, great);
        Assert.Equal([.. great, .. small, .. new int[64]], All(counts));
        counts.Clear(63);
        counts.Clear(64);
        Assert.Equal([.. great[..63], 0, 0, .. small[1..], .. new int[64]], All(counts));
    }

    /// <summary>
    /// 600 steps of 127, 126, ... pulses: the first devices pass 65535 at step 517, the last ones never.
    /// </summary>
    [Fact]
    public void A_device_goes_on_beyond_sixteen_bits()
    {
        const int count = 100;
        const int steps = 600;
        MeanLaw law = new(WeakResetFixture.Parameters(count, WeakResetFixture.D2d));
        using IPulsedArray array = WeakResetFixture.Fabricate(count, WeakResetFixture.D2d);
        sbyte[] counts = [.. Enumerable.Range(0, count).Select(i => (sbyte)(i - 127))];
        for (int step = 0; step < steps; step++)
            array.Pulse(counts);
        int[] total = [.. counts.Select(n => -steps * n)];
        using torch.Tensor pulses = ((IWornArray)array).Pulses();
        Assert.Equal(total, pulses.data<int>().ToArray());
        Assert.Equal(total.Select((t, i) => law.Conductance(i, t)), array.Values());
    }

    [Fact]
    public void Pulses_are_added_in_whole_vectors()
    {
        PulseCounts counts = new(200);
        int[] before = [.. Enumerable.Range(0, 192).Select(i => 300 * i)];
        counts.Store(0, before);
        sbyte[] pulses = [.. Enumerable.Range(0, 136).Select(i => (sbyte)-(i % 128))];
        Assert.Equal(128, counts.Add(64, pulses));
        Assert.Equal([.. before.Select((t, i) => i < 64 ? t : t - pulses[i - 64]), .. new int[64]], All(counts));
    }

    /// <summary>
    /// 65535 fit, and no pulse more; what all devices have is looked at again before 32 bits are taken, for a SET may
    /// have made room.
    /// </summary>
    [Fact]
    public void Sixteen_bits_are_kept_as_long_as_they_do()
    {
        PulseCounts counts = new(64);
        counts.MakeRoom(65_408);
        counts.Store(0, [.. Enumerable.Repeat(65_408, 64)]);
        counts.MakeRoom(127);
        Assert.Equal(64, counts.Add(0, WeakResetFixture.Same(64, 127)));
        for (int i = 0; i < 64; i++)
            counts.Clear(i);
        counts.MakeRoom(127);
        Assert.Equal(64, counts.Add(0, WeakResetFixture.Same(64, 127)));
        counts.Store(0, [.. Enumerable.Repeat(65_409, 64)]);
        for (int i = 0; i < 600; i++)
            counts.MakeRoom(127);
        Assert.Equal(0, counts.Add(0, WeakResetFixture.Same(64, 127)));
        Assert.All(Enumerable.Range(0, 64), i => Assert.Equal(65_409, counts[i]));
    }

    /// <summary>
    /// Arrays without noise add in one pass, those with noise do not; 1500 devices have whole vectors and a rest.
    /// </summary>
    [Fact]
    public void Devices_with_and_without_noise_count_alike()
    {
        using IPulsedArray quiet = WeakResetFixture.Fabricate(1500, WeakResetFixture.D2d);
        using IPulsedArray noisy = WeakResetFixture.Fabricate(1500, _ => 1);
        for (int step = 0; step < 30; step++)
            foreach (IPulsedArray array in new[] { quiet, noisy })
                array.Pulse([.. Enumerable.Range(0, 1500).Select(i => (sbyte)-(i * (step + 7) % 41 % 15))]);
        using torch.Tensor one = ((IWornArray)quiet).Pulses();
        using torch.Tensor other = ((IWornArray)noisy).Pulses();
        Assert.Equal(one.data<int>().ToArray(), other.data<int>().ToArray());
        Assert.Equal(Enumerable.Range(0, 30).Sum(step => 1499 * (step + 7) % 41 % 15), one.data<int>().ToArray()[1499]);
    }

    private static int[] All(PulseCounts counts)
    {
        int[] loaded = new int[256];
        counts.Load(0, loaded);
        Assert.Equal(loaded, Enumerable.Range(0, 256).Select(i => counts[i]));
        return loaded;
    }
}
