using Modular.Contracts;
using Modular.Devices;
using Modular.Plugins.SttMram;
using Modular.Plugins.Tests.Hfo2Binary;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.SttMram;

public sealed class SttTests
{
    private const int Count = 100_000;
    private const float Low = 1f / 6000;
    private const float High = 1f / 3000;

    [Fact]
    public void Ideal_devices_are_in_one_of_two_states_for_ever()
    {
        using SttArray array = Made(new(), _ => 0, 4);
        array.Write(High, Low, float.NaN, 2.4e-4f); // the middle is 2.357e-4
        array.Age(TimeSpan.FromDays(3650));
        Assert.Equal([High, Low, Low, High], array.Values());
    }

    [Fact]
    public void Resistances_spread_alike_in_both_states()
    {
        using SttArray array = Made(new() { ResistanceSpread = 0.1 }, Only("resistance-spread"), Count);
        double[] low = array.LogResistances();
        array.Write([.. Enumerable.Repeat(High, Count)]);
        double[] high = array.LogResistances();
        (double mean, double sigma) = Bits.Moments(high);
        Assert.Equal(Math.Log(3000) - 0.1 * 0.1 / 2, mean, 4 * 0.1 / Math.Sqrt(Count)); // the mean resistance is held
        Assert.Equal(0.1, sigma, 4 * 0.1 / Math.Sqrt(2 * Count));
        Assert.All(low.Zip(high), pair => Assert.Equal(Math.Log(2), pair.First - pair.Second, 1e-6));
    }

    [Fact]
    public void The_tmr_spreads_and_leaves_the_parallel_state()
    {
        using SttArray array = Made(new() { TmrSpread = 0.2 }, Only("tmr-spread"), Count);
        (double mean, double sigma) = Bits.Moments(Array.ConvertAll(array.Values(), g => Math.Log(1 / g / 3000 - 1)));
        Assert.Equal(-0.2 * 0.2 / 2, mean, 4 * 0.2 / Math.Sqrt(Count)); // the mean TMR is held
        Assert.Equal(0.2, sigma, 4 * 0.2 / Math.Sqrt(2 * Count));
        array.Write([.. Enumerable.Repeat(High, Count)]);
        Assert.All(array.Values(), g => Assert.Equal(High, g, 1e-9));
    }

    /// <summary>A failed write leaves the old state; the next one is another chance.</summary>
    [Fact]
    public void Writes_fail_at_the_rate_of_the_law()
    {
        var options = new SttOptions { PulseLength = 5e-9 };
        double rate = SttLaws.WriteError(60, 2, 5 / 1.35); // 0.0439
        using SttArray array = Made(options, Only("write-error"), Count);
        array.Write([.. Enumerable.Repeat(High, Count)]);
        AssertShare(rate, Share(array, Low));
        array.Write([.. Enumerable.Repeat(High, Count)]);
        AssertShare(rate * rate, Share(array, Low));
    }

    [Fact]
    public void Twice_the_strength_fails_twice_as_often()
    {
        using SttArray array = Made(new() { PulseLength = 5e-9 }, name => name == "write-error" ? 2 : 0, Count);
        array.Write([.. Enumerable.Repeat(High, Count)]);
        AssertShare(2 * SttLaws.WriteError(60, 2, 5 / 1.35), Share(array, Low));
    }

    /// <summary>
    /// The mean of a log-normal rate is exp(sigma^2 / 2) times its median, and bad devices fail again: P(twice) is the
    /// mean square, exp(sigma^2) times the square of the mean.
    /// </summary>
    [Theory]
    [InlineData(SpreadHolds.Mean, 1, 1.2840)] // exp(sigma^2)
    [InlineData(SpreadHolds.Median, 1.1331, 1.6487)] // exp(sigma^2 / 2), exp(2 sigma^2)
    public void Rates_are_log_normal_between_devices(SpreadHolds holds, double once, double twice)
    {
        double rate = SttLaws.WriteError(60, 2, 6 / 1.35);
        using SttArray array = Made(
            new()
            {
                PulseLength = 6e-9,
                WriteErrorSpread = 0.5,
                Holds = holds,
            },
            name => name.StartsWith("write-error") ? 1 : 0,
            Count
        );
        array.Write([.. Enumerable.Repeat(High, Count)]);
        AssertShare(rate * once, Share(array, Low));
        array.Write([.. Enumerable.Repeat(High, Count)]);
        AssertShare(rate * rate * twice, Share(array, Low));
    }

    [Fact]
    public void Reads_disturb_later_reads()
    {
        using SttArray array = Made(new() { ReadCurrent = 0.9 }, Only("read-disturb"), Count); // 10 exp(-6) flips a read
        double flips = 10 * Math.Exp(-6);
        Assert.Equal(1, Share(array, Low));
        AssertShare((1 - Math.Exp(-2 * flips)) / 2, Share(array, High));
        AssertShare((1 - Math.Exp(-4 * flips)) / 2, Share(array, High));
    }

    /// <summary>A million uses at once flip as often as a million reads would: (1 - exp(-2 n p)) / 2.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public void Uses_disturb_as_reads_do(long reads)
    {
        using SttArray array = Made(new() { ReadCurrent = reads == 1 ? 0.9 : 0.7 }, Only("read-disturb"), Count);
        double flips = reads * 10 * Math.Exp(reads == 1 ? -6 : -18);
        array.Use(reads);
        AssertShare((1 - Math.Exp(-2 * flips)) / 2, Share(array, High));
    }

    [Theory]
    [InlineData(300, 20)]
    [InlineData(400, 20)]
    public void Devices_flip_with_time_and_warmth(double kelvin, double delta)
    {
        using SttArray array = MadeAt(kelvin, new() { Delta = delta }, Only("retention"), Count);
        double seconds = 0.3 * 1e-9 * Math.Exp(delta * 300 / kelvin); // 0.3 flips expected
        array.Age(TimeSpan.FromSeconds(seconds));
        AssertShare((1 - Math.Exp(-0.6)) / 2, Share(array, High));
        array.Age(TimeSpan.FromSeconds(seconds));
        AssertShare((1 - Math.Exp(-1.2)) / 2, Share(array, High));
    }

    [Fact]
    public void Every_pulse_takes_its_energy()
    {
        using SttArray array = Made(new(), _ => 0, 3);
        array.Write(High, Low, float.NaN);
        array.Write(High, High, High);
        Assert.Equal(5e-12, array.Joules, 1e-20);
    }

    [Fact]
    public void Targets_that_do_not_fit_are_refused()
    {
        using SttArray array = Made(new(), _ => 0, 2, 3);
        using Tensor wrong = zeros(3, 2);
        Assert.StartsWith(
            "stt-mram: target is Float32 [3, 2] on CPU; Float32 [2, 3] on CPU was expected.",
            Assert.Throws<ArgumentException>(() => array.Program(wrong)).Message
        );
    }

    [Fact]
    public void Time_does_not_run_backwards()
    {
        using SttArray array = Made(new(), _ => 0, 1);
        Assert.StartsWith(
            "stt-mram: the time that passes is -1 s; 0 or more was expected. Age forwards.",
            Assert.Throws<ArgumentException>(() => array.Age(TimeSpan.FromSeconds(-1))).Message
        );
    }

    private static Func<string, double> Only(string dial) => name => name == dial ? 1 : 0;

    private static SttArray Made(SttOptions options, Func<string, double> strengths, params long[] shape) =>
        MadeAt(300, options, strengths, shape);

    private static SttArray MadeAt(
        double kelvin,
        SttOptions options,
        Func<string, double> strengths,
        params long[] shape
    ) => (SttArray)new SttMemory(options).Fabricate(shape, new Conditions(5, strengths) { Temperature = kelvin });

    private static double Share(SttArray array, float state) => array.Values().Count(g => g == state) / (double)Count;

    /// <summary>To four standard errors.</summary>
    private static void AssertShare(double expected, double share) =>
        Assert.Equal(expected, share, 4 * Math.Sqrt(expected / Count));
}
