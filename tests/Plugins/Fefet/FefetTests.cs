using Modular.Contracts;
using Modular.Plugins.Fefet;
using Modular.Plugins.Tests.Hfo2Binary;
using Modular.Plugins.Tests.RramArray;
using TorchSharp;
using static Modular.Plugins.Tests.RramArray.Pulsing;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Fefet;

public sealed class FefetTests
{
    private const int Count = 100_000;
    private const double Most = 1 / 559.28e3;
    private const double Least = Most / 45;

    [Theory]
    [InlineData(8, 0.75)]
    [InlineData(-8, 0.25)]
    [InlineData(40, 1)]
    public void Without_any_imperfection_all_steps_are_alike(int pulses, double share)
    {
        using IPulsedArray array = Made(On(), 300, 1);
        array.PulseAll(1, pulses);
        Assert.Equal(share, Shares(array)[0], 1e-6);
    }

    /// <summary>
    /// Where a curve of label l has been walked for half of its pulses it has (1 - exp(-x / 2)) / (1 - exp(-x)); x
    /// solves max(g - p) = 0.07 sqrt(2) l.
    /// </summary>
    [Theory]
    [InlineData(1.75, 1)]
    [InlineData(1.46, -1)]
    public void Pulses_follow_the_curve_of_their_sign(double label, int sign)
    {
        using IPulsedArray array = Made(On("nonlinearity"), 300, 1);
        array.PulseAll(1, -sign * 64);
        array.PulseAll(1, sign * 16);
        double x = -2 * Math.Log(1 / Shares(array)[0] - 1);
        double c = 1 - Math.Exp(-x);
        double steepest = Math.Log(x / c) / x;
        Assert.Equal(0.07 * Math.Sqrt(2) * label, (1 - Math.Exp(-x * steepest)) / c - steepest, 1e-6);
    }

    [Fact]
    public void Noise_grows_as_the_root_of_the_pulses()
    {
        using IPulsedArray array = Made(On("c2c"), 300, Count);
        array.PulseAll(Count, 4);
        (double mean, double sigma) = Bits.Moments(Shares(array));
        Assert.Equal(0.625, mean, 0.04 / Math.Sqrt(Count) + 1e-7);
        Assert.Equal(0.01, sigma, 0.04 / Math.Sqrt(2 * Count));
    }

    [Theory]
    [InlineData("p01", 300, 0.01)]
    [InlineData("p10", 300, 0.02)]
    [InlineData("p01", 335, 0.0201375)]
    [InlineData("p10", 335, 0.0402751)]
    public void Reads_flip_at_rates_of_their_own(string dial, double kelvin, double rate)
    {
        using IPulsedArray array = Made(On(dial), kelvin, Count);
        double right = dial == "p01" ? 0.2 : 0.8;
        array.Write([.. Enumerable.Repeat((float)(Least + right * (Most - Least)), Count)]);
        double[] first = Shares(array);
        double[] second = Shares(array);
        Assert.Equal(
            rate,
            first.Count(share => Math.Abs(share - (1 - right)) < 1e-6) / (double)Count,
            4 * Math.Sqrt(rate / Count)
        );
        Assert.NotEqual(first, second);
        array.Write([.. Enumerable.Repeat((float)(Least + (1 - right) * (Most - Least)), Count)]);
        Assert.All(Shares(array), share => Assert.Equal(1 - right, share, 1e-6));
    }

    [Fact]
    public void Targets_and_counts_that_do_not_fit_are_refused()
    {
        using IPulsedArray array = Made(On(), 300, 2, 3);
        using Tensor wrong = zeros(3, 2);
        using Tensor most = full(2, 3, -128, ScalarType.Int8);
        Assert.StartsWith(
            "fefet: target is Float32 [3, 2] on CPU; Float32 [2, 3] on CPU was expected.",
            Assert.Throws<ArgumentException>(() => array.Program(wrong)).Message
        );
        Assert.StartsWith(
            "fefet: a pulse count is -128; -127 to 127 was expected. Give fewer pulses.",
            Assert.Throws<ArgumentException>(() => array.Pulse(most)).Message
        );
    }

    private static IPulsedArray Made(Func<string, double> strengths, double kelvin, params long[] shape) =>
        (IPulsedArray)
            new FefetMemory(new FefetOptions()).Fabricate(shape, new Conditions(5, strengths) { Temperature = kelvin });

    private static double[] Shares(IPulsedArray array) =>
        Array.ConvertAll(array.Values(), g => (g - Least) / (Most - Least));
}
