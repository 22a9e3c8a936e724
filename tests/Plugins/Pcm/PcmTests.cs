using Modular.Contracts;
using Modular.Plugins.Pcm;
using Modular.Plugins.Tests.Hfo2Binary;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Pcm;

public sealed class PcmTests
{
    private const int Count = 100_000;
    private const double Hour = 3600;
    private const double Day = 86400;

    [Fact]
    public void Ideal_devices_hold_their_targets_for_ever()
    {
        using IAgingArray array = Made(_ => 0, 4);
        array.Write(0, 1e-5f, float.NaN, 9e-5f);
        array.Age(TimeSpan.FromDays(3650));
        Assert.Equal([0, 1e-5f, 0, 25e-6f], array.Values());
    }

    [Theory]
    [InlineData(0, 20, 0.9330)]
    [InlineData(0, Hour, 0.5946)]
    [InlineData(0, Day, 0.4330)]
    [InlineData(0.5, 20, 0.9666)]
    [InlineData(0.5, Hour, 0.7751)]
    [InlineData(0.5, Day, 0.6635)]
    [InlineData(1, 20, 0.9666)]
    [InlineData(1, Hour, 0.7751)]
    [InlineData(1, Day, 0.6635)]
    public void Conductances_fall_as_the_reference_says(double x, double seconds, double factor)
    {
        using IAgingArray array = Made(Only("drift"), 1);
        float written = (float)Math.Max(x * 25e-6, 1e-12); // x = 0 has nothing that could fall
        array.Write(written);
        array.Age(TimeSpan.FromSeconds(seconds));
        Assert.Equal(factor, array.Values()[0] / written, 0.00006);
    }

    /// <summary>
    /// After a day devices at half of g-max have 0.6635 of it. One factor restores the mean of an array, and no more: a
    /// device at a twentieth, whose exponent is greater, stays below.
    /// </summary>
    [Fact]
    public void One_factor_restores_the_mean_of_an_array()
    {
        var memory = new PcmMemory(new PcmOptions { DriftCompensation = true });
        using var array = (IAgingArray)memory.Fabricate([4], new Conditions(5, Only("drift")));
        array.Write(12.5e-6f, 12.5e-6f, 12.5e-6f, 1.25e-6f);
        array.Age(TimeSpan.FromHours(12));
        array.Age(TimeSpan.FromHours(12));
        float[] seen = array.Values();
        Assert.Equal(38.75e-6, seen.Sum(g => (double)g), 1e-11);
        Assert.InRange(seen[0] / 12.5e-6, 1.0001, 1.01);
        Assert.InRange(seen[3] / 1.25e-6, 0.5, 0.99);
        array.Write(12.5e-6f, 12.5e-6f, 12.5e-6f, 12.5e-6f);
        Assert.All(array.Values(), g => Assert.Equal(12.5e-6, g, 1e-12));
    }

    [Theory]
    [InlineData(0.5, 0.952725e-6)]
    [InlineData(1, 1.05538e-6)]
    public void Writes_miss_by_the_programming_noise(double x, double sigma)
    {
        using IAgingArray array = Made(Only("programming"), Count);
        array.Write([.. Enumerable.Repeat((float)(x * 25e-6), Count)]);
        (double mean, double spread) = Moments(array);
        Assert.Equal(x * 25e-6, mean, 4 * sigma / Math.Sqrt(Count));
        Assert.Equal(sigma, spread, 4 * sigma / Math.Sqrt(2 * Count));
    }

    [Fact]
    public void Programming_noise_grows_with_the_greatest_conductance()
    {
        using IAgingArray array = (IAgingArray)
            new PcmMemory(new PcmOptions { GMax = 50e-6 }).Fabricate([Count], new Conditions(5, Only("programming")));
        array.Write([.. Enumerable.Repeat(25e-6f, Count)]);
        Assert.Equal(2 * 0.952725e-6, Moments(array).Sigma, 4 * 2e-6 / Math.Sqrt(2 * Count));
    }

    [Theory]
    [InlineData(20, 0.05891)]
    [InlineData(Day, 0.07024)]
    public void Reads_vary_more_with_time(double seconds, double share)
    {
        using IAgingArray array = Made(Only("read-noise"), Count);
        array.Write([.. Enumerable.Repeat(12.5e-6f, Count)]);
        array.Age(TimeSpan.FromSeconds(seconds));
        Assert.Equal(share, Moments(array).Sigma / 12.5e-6, 4 * share / Math.Sqrt(2 * Count));
    }

    /// <summary>ln(G / G0) = -nu ln(1 + t / t0), and nu is normal: 0.049 is six sigmas from 0.</summary>
    [Fact]
    public void Exponents_spread_between_devices_and_stay()
    {
        using IAgingArray array = Made(name => name.StartsWith("drift") ? 1 : 0, Count);
        array.Write([.. Enumerable.Repeat(25e-6f, Count)]);
        array.Age(TimeSpan.FromSeconds(Day));
        double[] exponents = Array.ConvertAll(array.Values(), g => -Math.Log(g / 25e-6) / Math.Log(1 + Day / 20));
        (double mean, double sigma) = Bits.Moments(exponents);
        Assert.Equal(0.049, mean, 4 * 0.008 / Math.Sqrt(Count));
        Assert.Equal(0.008, sigma, 4 * 0.008 / Math.Sqrt(2 * Count));
        Assert.Equal(array.Values(), array.Values());
    }

    [Fact]
    public void A_written_device_is_young_again()
    {
        using IAgingArray array = Made(Only("drift"), 2);
        array.Write(1e-5f, 1e-5f);
        array.Age(TimeSpan.FromDays(1));
        array.Write(1e-5f, float.NaN);
        Assert.Equal((1e-5f, true), (array.Values()[0], array.Values()[1] < 0.7e-5f));
    }

    [Fact]
    public void Targets_that_do_not_fit_are_refused()
    {
        using IAgingArray array = Made(_ => 0, 2, 3);
        using Tensor wrong = zeros(3, 2);
        Assert.StartsWith(
            "pcm: target is Float32 [3, 2] on CPU; Float32 [2, 3] on CPU was expected.",
            Assert.Throws<ArgumentException>(() => array.Program(wrong)).Message
        );
    }

    [Fact]
    public void A_range_upside_down_is_refused() =>
        Assert.Equal(
            "memory 'pcm': g-min is 2.5E-05 S and g-max 2.5E-05 S; g-min must be below g-max. Change one of them.",
            Assert.Throws<InvalidDataException>(() => new PcmMemory(new PcmOptions { GMin = 25e-6 })).Message
        );

    [Fact]
    public void Time_does_not_run_backwards()
    {
        using IAgingArray array = Made(_ => 0, 1);
        Assert.StartsWith(
            "pcm: the time that passes is -1 s; 0 or more was expected. Age forwards.",
            Assert.Throws<ArgumentException>(() => array.Age(TimeSpan.FromSeconds(-1))).Message
        );
    }

    private static Func<string, double> Only(string dial) => name => name == dial ? 1 : 0;

    private static IAgingArray Made(Func<string, double> strengths, params long[] shape) =>
        (IAgingArray)new PcmMemory(new PcmOptions()).Fabricate(shape, new Conditions(5, strengths));

    private static (double Mean, double Sigma) Moments(IMemoryArray array) =>
        Bits.Moments(Array.ConvertAll(array.Values(), g => (double)g));
}
