using Modular.Contracts;
using Modular.Devices;
using Modular.Plugins.RramArray;
using Modular.Plugins.Tests.Hfo2Binary;
using TorchSharp;
using static Modular.Plugins.Tests.RramArray.Pulsing;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.RramArray;

/// <summary>
/// The laws. The default range is 90 microsiemens wide, so a weight unit is 45 of them and weight 0 is 55.
/// </summary>
public sealed class RramArrayTests
{
    private const int Count = 50_000;

    [Theory]
    [InlineData(1, 5, 0.4745)]
    [InlineData(-1, 5, -0.4745)]
    [InlineData(1, 20, 1)]
    [InlineData(-1, 20, -1)]
    public void Without_any_imperfection_all_steps_are_alike(int sign, int pulses, double weight)
    {
        using IPulsedArray array = Made(RramDevice.ReramArrayOm, On(), 1);
        array.PulseEach(sign * pulses);
        Assert.Equal(weight, Weight(array.Values()[0]), 1e-6);
    }

    /// <summary>w_n = b - (b - w0) (1 - s / b)^n.</summary>
    [Theory]
    [InlineData(nameof(RramDevice.ReramArrayOm), 0.0949, 1, 1, 1)]
    [InlineData(nameof(RramDevice.ReramArrayOm), 0.0949, 1, 1, 13)]
    [InlineData(nameof(RramDevice.ReramArrayOm), 0.0949, -1, -1, 13)]
    [InlineData(nameof(RramDevice.ReramArrayHfo2), 0.4622, 1, 1, 3)]
    [InlineData(nameof(RramDevice.ReramSb), 0.002, 1, 1.25, 127)]
    [InlineData(nameof(RramDevice.ReramSb), 0.002, -1, -0.75, 127)]
    public void Soft_bounds_are_approached_geometrically(string device, double step, int sign, double bound, int pulses)
    {
        RramDevice chosen = Enum.Parse<RramDevice>(device);
        using IPulsedArray array = Made(chosen, On("nonlinearity"), 1);
        for (int n = 0; n < 4; n++)
            array.PulseEach(sign * pulses);
        double expected = bound - bound * Math.Pow(1 - step / Math.Abs(bound), 4 * pulses);
        Assert.Equal(expected, Weight(array.Values()[0], chosen), 1e-6);
    }

    /// <summary>
    /// The recurrence, and dw/dn = s (1 + c exp(-2.5 w)), integrated: exp(2.5 w) + c grows by exp(2.5 s) a pulse.
    /// </summary>
    [Fact]
    public void Exponential_steps_follow_their_recurrence_and_its_integral()
    {
        using IPulsedArray array = Made(RramDevice.ReramEs, On("nonlinearity"), 1);
        double w = 0;
        double c = 1.18445 * Math.Exp(-2.5);
        for (int n = 0; n < 500; n++)
            w += 0.00135 * (1 + c * Math.Exp(-2.5 * w));
        for (int n = 0; n < 5; n++)
            array.PulseEach(100);
        Assert.Equal(w, Weight(array.Values()[0]), 1e-6);
        Assert.Equal(Math.Log((1 + c) * Math.Exp(2.5 * 0.00135 * 500) - c) / 2.5, w, 1e-3);
    }

    /// <summary>dw/dn = -s (1 + c exp(2.5 w)) with s = 0.740641 dw: exp(-2.5 w) + c grows by exp(2.5 s).</summary>
    [Fact]
    public void Exponential_steps_down_are_others()
    {
        using IPulsedArray array = Made(RramDevice.ReramEs, On("nonlinearity"), 1);
        double w = 0;
        double c = 0.081404 * Math.Exp(2.5);
        double step = 0.00135 * (1 - 0.259359);
        for (int n = 0; n < 200; n++)
            w -= step * (1 + c * Math.Exp(2.5 * w));
        array.PulseEach(-100);
        array.PulseEach(-100);
        Assert.Equal(w, Weight(array.Values()[0]), 1e-6);
        Assert.Equal(-Math.Log((1 + c) * Math.Exp(2.5 * step * 200) - c) / 2.5, w, 2e-3);
    }

    [Theory]
    [InlineData(nameof(RramDevice.ReramArrayOm), 0.0949, 0.4158)]
    [InlineData(nameof(RramDevice.ReramSb), 0.002, 3.75)]
    public void Steps_vary_from_pulse_to_pulse(string device, double step, double cycle)
    {
        RramDevice chosen = Enum.Parse<RramDevice>(device);
        using IPulsedArray array = Made(chosen, On("c2c"), Count);
        array.PulseAll(Count, 4);
        (double mean, double sigma) = Moments(array, chosen);
        Assert.Equal(4 * step, mean, 8 * step * cycle / Math.Sqrt(Count));
        Assert.Equal(2 * step * cycle, sigma, 8 * step * cycle / Math.Sqrt(2 * Count));
    }

    [Fact]
    public void Write_noise_stays_until_a_device_is_touched_and_leaves_its_state()
    {
        using IPulsedArray array = Made(RramDevice.ReramArrayOm, On("write-noise"), Count);
        double sigma = 1.4113 * 0.0949;
        Assert.Equal(sigma, Moments(array).Sigma, 4 * sigma / Math.Sqrt(2 * Count));
        float[] before = array.Values();
        array.PulseAll(Count, 0);
        Assert.Equal(before, array.Values());
        for (int n = 0; n < 4; n++)
            array.PulseAll(Count, n % 2 == 0 ? 1 : -1);
        Assert.DoesNotContain(before.Zip(array.Values()), pair => pair.First == pair.Second);
        Assert.Equal(sigma, Moments(array).Sigma, 4 * sigma / Math.Sqrt(2 * Count));
    }

    [Fact]
    public void Steps_are_log_normal_between_devices()
    {
        using IPulsedArray array = Made(RramDevice.ReramArrayOm, On("d2d-step"), Count);
        array.PulseAll(Count, 1);
        double[] steps = [.. Weights(array).Select(weight => Math.Log(weight)).Where(step => step < -0.01)]; // those that met no bound
        Assert.Equal(Math.Log(0.0949), Median(steps), 0.02);
        Assert.Equal(0.7829, Bits.Moments(steps).Sigma, 0.02);
    }

    /// <summary>
    /// The mean step is exp((s sigma)^2 / 2) times the source's where the median is held, and exp(sigma^2 / 2) times it
    /// at every strength, 0 included, where the mean is [derived].
    /// </summary>
    [Theory]
    [InlineData(SpreadHolds.Median, 0, 1)]
    [InlineData(SpreadHolds.Median, 1, 1.3587)]
    [InlineData(SpreadHolds.Median, 1.5, 1.9932)]
    [InlineData(SpreadHolds.Mean, 0, 1.3587)]
    [InlineData(SpreadHolds.Mean, 0.5, 1.3587)]
    [InlineData(SpreadHolds.Mean, 1, 1.3587)]
    [InlineData(SpreadHolds.Mean, 1.5, 1.3587)]
    public void The_mean_step_is_held_if_asked(SpreadHolds holds, double strength, double mean)
    {
        RramPreset preset = RramPresets.Select(RramDevice.ReramArrayOm) with { Holds = holds };
        var conditions = new Conditions(5, name => name == "d2d-step" ? strength : 0);
        RramCell[] cells = new Fabrication(preset, stuckShare: 0, conditions).MakeCells(200_000);
        Assert.Equal(mean, cells.Average(cell => cell.Up) / 0.0949, 0.02 * mean);
    }

    [Fact]
    public void Bounds_differ_between_devices()
    {
        using IPulsedArray array = Made(RramDevice.ReramArrayOm, On("d2d-bounds"), Count);
        for (int n = 0; n < 2; n++)
            array.PulseAll(Count, 127);
        (double mean, double sigma) = Moments(array);
        Assert.Equal(1, mean, 0.01);
        Assert.Equal(0.3499, sigma, 0.006);
    }

    /// <summary>
    /// Nothing is gained or lost where a step up undoes one down: alternating pulses end at weight 0.
    /// </summary>
    [Fact]
    public void Symmetry_points_are_subtracted()
    {
        using IPulsedArray array = Made(
            RramDevice.ReramArrayOm,
            name =>
                name switch
                {
                    "nonlinearity" => 1,
                    "d2d-asymmetry" => 20,
                    _ => 0,
                },
            1000
        );
        array.PulseAll(1000, 6);
        for (int n = 0; n < 400; n++)
            array.PulseAll(1000, n % 2 == 0 ? -1 : 1);
        Assert.All(Weights(array), weight => Assert.InRange(Math.Abs(weight), 0, 0.0949));
    }

    [Fact]
    public void References_shift_what_is_read_at_a_bound()
    {
        using IPulsedArray array = Made(RramDevice.ReramArrayOm, On("reference"), Count);
        for (int n = 0; n < 2; n++)
            array.PulseAll(Count, 127);
        (double mean, double sigma) = Moments(array);
        Assert.Equal(1, mean, 4 * 0.05 / Math.Sqrt(Count));
        Assert.Equal(0.05, sigma, 4 * 0.05 / Math.Sqrt(2 * Count));
    }

    [Fact]
    public void Stuck_devices_do_not_move()
    {
        using var array = (IPulsedArray)
            new RramArrayMemory(new RramArrayOptions { StuckShare = 0.1348 }).Fabricate(
                [Count],
                new Conditions(5, On("stuck"))
            );
        array.PulseAll(Count, 50);
        double[] weights = Weights(array);
        Assert.Equal(
            0.1348,
            weights.Count(weight => Math.Abs(weight) <= 0.01001) / (double)Count,
            4 * Math.Sqrt(0.1348 * 0.8652 / Count)
        );
        Assert.All(weights, weight => Assert.True(Math.Abs(weight) <= 0.01001 || Math.Abs(weight - 1) < 1e-6));
    }

    [Fact]
    public void Targets_and_counts_that_do_not_fit_are_refused()
    {
        using IPulsedArray array = Made(RramDevice.ReramArrayOm, On(), 2, 3);
        using Tensor wrong = zeros(3, 2);
        using Tensor most = full(2, 3, -128, ScalarType.Int8);
        Assert.StartsWith(
            "rram-array: target is Float32 [3, 2] on CPU; Float32 [2, 3] on CPU was expected.",
            Assert.Throws<ArgumentException>(() => array.Program(wrong)).Message
        );
        Assert.StartsWith(
            "rram-array: a pulse count is -128; -127 to 127 was expected. Give fewer pulses.",
            Assert.Throws<ArgumentException>(() => array.Pulse(most)).Message
        );
    }

    [Fact]
    public void A_range_upside_down_is_refused() =>
        Assert.Equal(
            "memory 'rram-array': g-min is 0.0001 S and g-max 0.0001 S; g-min must be below g-max. Change one of them.",
            Assert.Throws<InvalidDataException>(() => new RramArrayMemory(new RramArrayOptions { GMin = 1e-4 })).Message
        );

    private static IPulsedArray Made(RramDevice device, Func<string, double> strengths, params long[] shape) =>
        (IPulsedArray)
            new RramArrayMemory(new RramArrayOptions { Device = device }).Fabricate(
                shape,
                new Conditions(5, strengths)
            );

    private static double Weight(double siemens, RramDevice device = RramDevice.ReramArrayOm) =>
        (siemens - 10e-6) / 45e-6 + (device == RramDevice.ReramSb ? -0.75 : -1);

    private static double[] Weights(IPulsedArray array) => Array.ConvertAll(array.Values(), g => Weight(g));

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static (double Mean, double Sigma) Moments(
        IPulsedArray array,
        RramDevice device = RramDevice.ReramArrayOm
    ) => Bits.Moments(Array.ConvertAll(array.Values(), g => Weight(g, device)));
}
