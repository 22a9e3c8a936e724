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
        int[] small = [.. Enumerable.Range(0, 128).Select(i => 65535 - 500 * i)], great = [.. Enumerable.Range(0, 64).Select(i => 65472 + i * i)];
        counts.Store(64, small);
        Assert.Equal([.. new int[64], .. small, .. new int[64]], All(counts));
        counts.Store(0, great);
        Assert.Equal([.. great, .. small, .. new int[64]], All(counts));
        counts.Clear(63);
        counts.Clear(64);
        Assert.Equal([.. great[..63], 0, 0, .. small[1..], .. new int[64]], All(counts));
    }

    /// <summary>600 steps of 127, 126, ... pulses: the first devices pass 65535 at step 517, the last ones never.</summary>
    [Fact]
    public void A_device_goes_on_beyond_sixteen_bits()
    {
        const int count = 100, steps = 600;
        MeanLaw law = new(Devices.Parameters(count, Devices.D2d));
        using IPulsedArray array = Devices.Fabricate(count, Devices.D2d);
        sbyte[] counts = [.. Enumerable.Range(0, count).Select(i => (sbyte)(i - 127))];
        for (int step = 0; step < steps; step++) array.Pulse(counts);
        int[] total = [.. counts.Select(n => -steps * n)];
        using torch.Tensor pulses = ((IWornArray)array).Pulses();
        Assert.Equal(total, pulses.data<int>().ToArray());
        Assert.Equal(total.Select((t, i) => law.Conductance(i, t)), array.Values());
    }

    private static int[] All(PulseCounts counts)
    {
        int[] loaded = new int[256];
        counts.Load(0, loaded);
        Assert.Equal(loaded, Enumerable.Range(0, 256).Select(i => counts[i]));
        return loaded;
    }
}
