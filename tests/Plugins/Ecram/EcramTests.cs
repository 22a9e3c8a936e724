using Modular.Contracts;
using Modular.Plugins.Ecram;
using Modular.Plugins.Tests.Hfo2Binary;
using Modular.Plugins.Tests.RramArray;
using TorchSharp;
using static Modular.Plugins.Tests.RramArray.Pulsing;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Ecram;

/// <summary>The law. The default range is 9 microsiemens wide, and so many weights as the device has.</summary>
public sealed class EcramTests
{
    private const int Count = 50_000;

    /// <summary>A geometric series: w_n = b / g (1 - (1 - s g / b)^n).</summary>
    [Theory]
    [InlineData(nameof(EcramDevice.LiIon), 1, 0.002, 1.1724, 0.1153)]
    [InlineData(nameof(EcramDevice.LiIon), -1, 0.002, -0.8276, 0.5085)]
    [InlineData(nameof(EcramDevice.MetalOxide), 1, 2.8214e-4, 1.1714, 0.4152)]
    [InlineData(nameof(EcramDevice.MetalOxide), -1, 2.8214e-4, -0.8286, 0.7342)]
    public void Steps_shrink_linearly(string device, int sign, double step, double bound, double slope)
    {
        EcramDevice chosen = Enum.Parse<EcramDevice>(device);
        using IPulsedArray array = Made(chosen, On("nonlinearity"), 1);
        for (int n = 0; n < 3; n++)
            array.PulseAll(1, sign * 100);
        Assert.Equal(
            bound / slope * (1 - Math.Pow(1 - step * slope / Math.Abs(bound), 300)),
            Weight(array.Values()[0], chosen),
            1e-6
        );
    }

    [Theory]
    [InlineData(1, 1.1724)]
    [InlineData(-1, -0.8276)]
    public void Bounds_stop_a_device(int sign, double bound)
    {
        using IPulsedArray array = Made(EcramDevice.LiIon, On("nonlinearity"), 1);
        for (int n = 0; n < 12; n++)
            array.PulseAll(1, sign * 127);
        Assert.Equal(bound, Weight(array.Values()[0]), 1e-6);
    }

    [Fact]
    public void Without_any_imperfection_all_steps_are_alike()
    {
        using IPulsedArray array = Made(EcramDevice.LiIon, On(), 3);
        array.PulseEach(120, -5, 0);
        array.PulseEach(120, -5, 0);
        Assert.All(
            new[] { 0.48, -0.02, 0 }.Zip(array.Values()),
            pair => Assert.Equal(pair.First, Weight(pair.Second), 1e-6)
        );
    }

    [Theory]
    [InlineData(nameof(EcramDevice.LiIon), 0.002, 0.3)]
    [InlineData(nameof(EcramDevice.MetalOxide), 2.8214e-4, 2)]
    public void Steps_vary_from_pulse_to_pulse(string device, double step, double cycle)
    {
        EcramDevice chosen = Enum.Parse<EcramDevice>(device);
        using IPulsedArray array = Made(chosen, On("c2c"), Count);
        array.PulseAll(Count, -100);
        (double mean, double sigma) = Moments(array, chosen);
        Assert.Equal(-100 * step, mean, 40 * step * cycle / Math.Sqrt(Count));
        Assert.Equal(10 * step * cycle, sigma, 40 * step * cycle / Math.Sqrt(2 * Count));
    }

    /// <summary>A step of w = 100 dw (g + r), g of sigma 0.1 and r of 0.01.</summary>
    [Theory]
    [InlineData("d2d-step", 0.1)]
    [InlineData("d2d-asymmetry", 0.01)]
    public void Steps_differ_between_devices(string dial, double sigma)
    {
        using IPulsedArray array = Made(EcramDevice.LiIon, On(dial), Count);
        array.PulseAll(Count, 100);
        Assert.Equal(0.2 * sigma, Moments(array, EcramDevice.LiIon).Sigma, 0.8 * sigma / Math.Sqrt(2 * Count));
    }

    [Fact]
    public void Bounds_differ_between_devices()
    {
        using IPulsedArray array = Made(EcramDevice.LiIon, On("d2d-bounds"), Count);
        for (int n = 0; n < 8; n++)
            array.PulseAll(Count, 127);
        Assert.Equal(0.05 * 1.1724, Moments(array, EcramDevice.LiIon).Sigma, 0.2 * 1.1724 / Math.Sqrt(2 * Count));
    }

    /// <summary>From half of the bound a step up is dw (1 - (0.4152 + 0.05 xi) / 2).</summary>
    [Fact]
    public void Slopes_differ_between_devices()
    {
        using IPulsedArray array = Made(EcramDevice.MetalOxide, On("nonlinearity", "d2d-nonlinearity"), Count);
        array.Write([.. Enumerable.Repeat((float)((0.5857 + 0.8286) * 4.5e-6 + 1e-6), Count)]);
        double before = Moments(array, EcramDevice.MetalOxide).Mean;
        array.PulseAll(Count, 10);
        (double mean, double sigma) = Moments(array, EcramDevice.MetalOxide);
        Assert.Equal(10 * 2.8214e-4 * (1 - 0.4152 / 2), mean - before, 3e-6);
        Assert.Equal(10 * 2.8214e-4 * 0.05 / 2, sigma, 2e-6);
    }

    [Fact]
    public void Targets_and_counts_that_do_not_fit_are_refused()
    {
        using IPulsedArray array = Made(EcramDevice.LiIon, On(), 2, 3);
        using Tensor wrong = zeros(3, 2);
        using Tensor most = full(2, 3, -128, ScalarType.Int8);
        Assert.StartsWith(
            "ecram: target is Float32 [3, 2] on CPU; Float32 [2, 3] on CPU was expected.",
            Assert.Throws<ArgumentException>(() => array.Program(wrong)).Message
        );
        Assert.StartsWith(
            "ecram: a pulse count is -128; -127 to 127 was expected. Give fewer pulses.",
            Assert.Throws<ArgumentException>(() => array.Pulse(most)).Message
        );
    }

    [Fact]
    public void A_range_upside_down_is_refused() =>
        Assert.Equal(
            "memory 'ecram': g-min is 1E-05 S and g-max 1E-05 S; g-min must be below g-max. Change one of them.",
            Assert.Throws<InvalidDataException>(() => new EcramMemory(new EcramOptions { GMin = 1e-5 })).Message
        );

    private static IPulsedArray Made(EcramDevice device, Func<string, double> strengths, params long[] shape) =>
        (IPulsedArray)
            new EcramMemory(new EcramOptions { Device = device }).Fabricate(shape, new Conditions(5, strengths));

    private static double Weight(double siemens, EcramDevice device = EcramDevice.LiIon) =>
        (siemens - 1e-6) / 4.5e-6 - (device == EcramDevice.LiIon ? 0.8276 : 0.8286);

    private static (double Mean, double Sigma) Moments(IPulsedArray array, EcramDevice device) =>
        Bits.Moments(Array.ConvertAll(array.Values(), g => Weight(g, device)));
}
