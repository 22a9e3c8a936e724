using Modular.Contracts;
using Modular.Plugins.PulseTable;
using Modular.Plugins.Tests.Hfo2Binary;
using Modular.Plugins.Tests.RramArray;
using TorchSharp;
using static Modular.Plugins.Tests.RramArray.Pulsing;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.PulseTable;

public sealed class PulseTableTests
{
    private const int Count = 50_000;

    [Theory]
    [InlineData(nameof(TableDevice.AgASi), 26e6, 12.5)]
    [InlineData(nameof(TableDevice.GstPcm), 4.71e3, 19.8)]
    [InlineData(nameof(TableDevice.TaoxTio2), 5e6, 2)]
    public void The_range_is_that_of_the_table(string device, double on, double ratio)
    {
        ConductanceRange range = new PulseTableMemory(
            new PulseTableOptions { Device = Enum.Parse<TableDevice>(device) }
        ).Range;
        Assert.Equal(1 / on, range.Max, 1e-12 / on);
        Assert.Equal(ratio, range.Max / range.Min, 1e-9);
    }

    [Theory]
    [InlineData(1, 32, 0.75)]
    [InlineData(-1, 32, 0.25)]
    [InlineData(1, 127, 1)]
    public void Without_any_imperfection_all_steps_are_alike(int sign, int pulses, double share)
    {
        using IPulsedArray array = Made(TableDevice.TaoxHfox, On(), 1);
        array.PulseAll(1, sign * pulses);
        Assert.Equal(share, Shares(array)[0], 1e-6);
    }

    /// <summary>
    /// From the least conductance up: g = (1 - exp(-p / A)) / (1 - exp(-1 / A)); from the greatest down a negative
    /// label falls steeply first.
    /// </summary>
    [Fact]
    public void Pulses_follow_the_curve_of_their_sign()
    {
        using IPulsedArray array = Made(TableDevice.AgASi, On("nonlinearity"), 1);
        array.PulseAll(1, -127);
        array.PulseAll(1, 24);
        Assert.Equal((1 - Math.Exp(-24 / 97.0 / 0.499181)) / (1 - Math.Exp(-1 / 0.499181)), Shares(array)[0], 1e-6);
        array.PulseAll(1, 127);
        array.PulseAll(1, -24);
        Assert.Equal((Math.Exp(73 / 97.0 / 0.200303) - 1) / (Math.Exp(1 / 0.200303) - 1), Shares(array)[0], 2e-6);
    }

    [Fact]
    public void Many_pulses_at_once_are_as_many_single_ones()
    {
        using IPulsedArray array = Made(TableDevice.Pcmo, On("nonlinearity"), 2);
        array.PulseEach(11, -11);
        float[] together = array.Values();
        using IPulsedArray single = Made(TableDevice.Pcmo, On("nonlinearity"), 2);
        for (int n = 0; n < 11; n++)
            single.PulseEach(1, -1);
        Assert.All(together.Zip(single.Values()), pair => Assert.Equal(1, pair.Second / pair.First, 1e-6));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Noise_grows_as_the_root_of_the_pulses(int pulses)
    {
        using IPulsedArray array = Made(TableDevice.TaoxHfox, On("c2c"), Count);
        array.PulseAll(Count, -pulses);
        (double mean, double sigma) = Bits.Moments(Shares(array));
        double expected = 0.037 * Math.Sqrt(pulses);
        Assert.Equal(0.5 - pulses / 128.0, mean, 4 * expected / Math.Sqrt(Count));
        Assert.Equal(expected, sigma, 4 * expected / Math.Sqrt(2 * Count));
    }

    /// <summary>
    /// A label l, small, moves the middle of the curve by 0.07 sqrt(2) l, and by an eighth of its bend.
    /// </summary>
    [Fact]
    public void Labels_differ_between_devices()
    {
        using IPulsedArray array = Made(TableDevice.TaoxHfox, On("d2d-nonlinearity"), Count);
        array.PulseAll(Count, -127);
        array.PulseAll(Count, 64);
        (double mean, double sigma) = Bits.Moments(Shares(array));
        Assert.Equal(0.5, mean, 4 * 0.02 / Math.Sqrt(Count) + 0.0002);
        Assert.Equal(0.07 * Math.Sqrt(2) * 0.2, sigma, 4e-4);
    }

    [Fact]
    public void Targets_and_counts_that_do_not_fit_are_refused()
    {
        using IPulsedArray array = Made(TableDevice.TaoxHfox, On(), 2, 3);
        using Tensor wrong = zeros(3, 2);
        using Tensor most = full(2, 3, -128, ScalarType.Int8);
        Assert.StartsWith(
            "pulse-table: target is Float32 [3, 2] on CPU; Float32 [2, 3] on CPU was expected.",
            Assert.Throws<ArgumentException>(() => array.Program(wrong)).Message
        );
        Assert.StartsWith(
            "pulse-table: a pulse count is -128; -127 to 127 was expected. Give fewer pulses.",
            Assert.Throws<ArgumentException>(() => array.Pulse(most)).Message
        );
    }

    private static IPulsedArray Made(TableDevice device, Func<string, double> strengths, params long[] shape) =>
        (IPulsedArray)
            new PulseTableMemory(new PulseTableOptions { Device = device }).Fabricate(
                shape,
                new Conditions(5, strengths)
            );

    private static double[] Shares(IPulsedArray array)
    {
        float[] values = array.Values();
        ConductanceRange range = new PulseTableMemory(new PulseTableOptions { Device = Device(values[0]) }).Range;
        return Array.ConvertAll(values, g => (g - range.Min) / (range.Max - range.Min));
    }

    /// <summary>Of the two whose shares are asked for, by their very different conductances.</summary>
    private static TableDevice Device(float siemens) => siemens > 1e-7 ? TableDevice.TaoxHfox : TableDevice.AgASi;
}
