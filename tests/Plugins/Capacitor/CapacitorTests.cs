using Modular.Contracts;
using Modular.Plugins.Capacitor;
using Modular.Plugins.Tests.Hfo2Binary;
using Modular.Plugins.Tests.RramArray;
using TorchSharp;
using static Modular.Plugins.Tests.RramArray.Pulsing;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Capacitor;

/// <summary>The law. The default range is 9 microsiemens, two weights, wide.</summary>
public sealed class CapacitorTests
{
    private const int Count = 50_000;

    /// <summary>A geometric series: w_n = (1 - (1 - s g)^n) / g.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Steps_shrink_linearly(int sign)
    {
        using IPulsedArray array = Made(On("nonlinearity"), 1);
        array.PulseAll(1, sign * 80);
        array.PulseAll(1, sign * 90);
        Assert.Equal(sign * (1 - Math.Pow(1 - 0.005 * 0.05, 170)) / 0.05, Weight(array.Values()[0]), 1e-6);
        array.PulseAll(1, sign * 127);
        Assert.Equal(sign, Weight(array.Values()[0]), 1e-6);
    }

    [Fact]
    public void Without_any_imperfection_all_steps_are_alike_and_stay()
    {
        using IPulsedArray array = Made(On(), 3);
        array.PulseEach(120, -5, 0);
        ((IAgingArray)array).Age(TimeSpan.FromDays(100));
        Assert.All(
            new[] { 0.6, -0.025, 0 }.Zip(array.Values()),
            pair => Assert.Equal(pair.First, Weight(pair.Second), 1e-6)
        );
    }

    /// <summary>
    /// Additive: at weight 0.5, where ten times the curve takes a quarter of a step, it varies no less.
    /// </summary>
    [Fact]
    public void Steps_vary_from_pulse_to_pulse()
    {
        using IPulsedArray array = Made(
            name =>
                name switch
                {
                    "nonlinearity" => 10,
                    "c2c" => 1,
                    _ => 0,
                },
            Count
        );
        array.Write([.. Enumerable.Repeat(7.75e-6f, Count)]);
        array.PulseAll(Count, 1);
        (double mean, double sigma) = Moments(array);
        Assert.Equal(0.5 + 0.005 * 0.75, mean, 0.006 / Math.Sqrt(Count) + 1e-6);
        Assert.Equal(0.0015, sigma, 0.006 / Math.Sqrt(2 * Count));
    }

    [Theory]
    [InlineData("d2d-step", 0.1)]
    [InlineData("d2d-asymmetry", 0.06)]
    public void Steps_differ_between_devices(string dial, double sigma)
    {
        using IPulsedArray array = Made(On(dial), Count);
        array.PulseAll(Count, -100);
        Assert.Equal(0.5 * sigma, Moments(array).Sigma, 2 * sigma / Math.Sqrt(2 * Count));
    }

    [Fact]
    public void Bounds_differ_between_devices()
    {
        using IPulsedArray array = Made(On("d2d-bounds"), Count);
        for (int n = 0; n < 3; n++)
            array.PulseAll(Count, -127);
        Assert.Equal(0.07, Moments(array).Sigma, 0.28 / Math.Sqrt(2 * Count));
    }

    [Fact]
    public void Every_step_of_training_leaks()
    {
        using IPulsedArray array = Made(On("leak"), 2);
        array.Write(10e-6f, 5.5e-6f);
        for (int step = 0; step < 20_000; step++)
            array.PulseAll(2, 0);
        Assert.Equal(Math.Pow(1 - 1e-6, 20_000), Weight(array.Values()[0]), 1e-6);
        Assert.Equal(0, Weight(array.Values()[1]), 1e-6);
    }

    [Fact]
    public void Time_without_steps_leaks()
    {
        using IPulsedArray array = Made(On("leak"), 1);
        array.Write(10e-6f);
        ((IAgingArray)array).Age(TimeSpan.FromSeconds(1));
        Assert.Equal(Math.Exp(-1), Weight(array.Values()[0]), 1e-5);
        Assert.StartsWith(
            "capacitor: the time that passes is -1 s; 0 or more was expected. Age forwards.",
            Assert.Throws<ArgumentException>(() => ((IAgingArray)array).Age(TimeSpan.FromSeconds(-1))).Message
        );
    }

    /// <summary>
    /// ln(w) = -t / T, so T is known of each device; its median is the lifetime, and its sigma 0.3 of it.
    /// </summary>
    [Fact]
    public void Lifetimes_differ_between_devices()
    {
        using IPulsedArray array = Made(On("leak", "d2d-leak"), Count);
        array.Write([.. Enumerable.Repeat(10e-6f, Count)]);
        ((IAgingArray)array).Age(TimeSpan.FromSeconds(0.5));
        double[] lifetimes = Array.ConvertAll(array.Values(), g => -0.5 / Math.Log(Weight(g)));
        Assert.Equal(1, lifetimes.Average(), 0.01);
        Assert.Equal(0.3, Bits.Moments(lifetimes).Sigma, 0.01);
    }

    [Fact]
    public void Targets_and_counts_that_do_not_fit_are_refused()
    {
        using IPulsedArray array = Made(On(), 2, 3);
        using Tensor wrong = zeros(3, 2);
        using Tensor most = full(2, 3, -128, ScalarType.Int8);
        Assert.StartsWith(
            "capacitor: target is Float32 [3, 2] on CPU; Float32 [2, 3] on CPU was expected.",
            Assert.Throws<ArgumentException>(() => array.Program(wrong)).Message
        );
        Assert.StartsWith(
            "capacitor: a pulse count is -128; -127 to 127 was expected. Give fewer pulses.",
            Assert.Throws<ArgumentException>(() => array.Pulse(most)).Message
        );
    }

    [Fact]
    public void A_range_upside_down_is_refused() =>
        Assert.Equal(
            "memory 'capacitor': g-min is 1E-05 S and g-max 1E-05 S; g-min must be below g-max. Change one of them.",
            Assert.Throws<InvalidDataException>(() => new CapacitorMemory(new CapacitorOptions { GMin = 1e-5 })).Message
        );

    private static IPulsedArray Made(Func<string, double> strengths, params long[] shape) =>
        (IPulsedArray)new CapacitorMemory(new CapacitorOptions()).Fabricate(shape, new Conditions(5, strengths));

    private static double Weight(double siemens) => (siemens - 1e-6) / 4.5e-6 - 1;

    private static (double Mean, double Sigma) Moments(IPulsedArray array) =>
        Bits.Moments(Array.ConvertAll(array.Values(), g => Weight(g)));
}
