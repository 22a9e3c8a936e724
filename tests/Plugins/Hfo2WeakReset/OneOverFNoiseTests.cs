using Modular.Contracts;
using Modular.Plugins.Hfo2WeakReset;
using TorchSharp;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

/// <summary>The spectra of both pink noises, from their formulas and from what devices do.</summary>
public sealed class OneOverFNoiseTests
{
    private const int Devices = 64;
    private const int Pulses = 16384;

    /// <summary>1/f over three decades, and within each of them.</summary>
    [Theory]
    [InlineData(1e-4, 1e-1)]
    [InlineData(1e-4, 1e-3)]
    [InlineData(1e-3, 1e-2)]
    [InlineData(1e-2, 1e-1)]
    public void The_wide_noise_is_1_over_f(double low, double high) =>
        Assert.Equal(-1, Slope(OneOverFNoise.Density, low, high), 0.03);

    /// <summary>The paper's register is steep above 1/15 cycle per pulse only, and flat below 1/60.</summary>
    [Fact]
    public void The_register_is_not()
    {
        Assert.Equal(-0.85, Slope(PinkNoise.Density, 1.0 / 15, 0.5), 0.01);
        Assert.InRange(Slope(PinkNoise.Density, 1e-4, 1.0 / 60), -0.05, 0);
    }

    [Fact]
    public void Both_are_equally_dense_at_the_length_of_the_register() =>
        Assert.Equal(1, OneOverFNoise.Density(1.0 / 15) / PinkNoise.Density(1.0 / 15), 1e-12);

    /// <summary>The periodogram of simulated devices, one pulse at a time, has the slope of the formula.</summary>
    [Theory]
    [InlineData(true, 2.5e-4, 0.25, -1, 0.1)]
    [InlineData(false, 0.067, 0.5, -0.85, 0.05)]
    [InlineData(false, 2.5e-4, 0.0167, -0.03, 0.05)]
    public void The_measured_slope_is_that_of_the_formula(
        bool isWide,
        double low,
        double high,
        double slope,
        double within
    )
    {
        double[] density = Periodogram(isWide);
        double Measured(double frequency) => density[Band(frequency)];
        Assert.Equal(slope, Slope(Measured, low, high), within);
    }

    /// <summary>Sigma is 0.0113 ln(R), from the start on, and pulses given at once are pulses given in turn.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void The_noise_is_stationary_and_centred(int pulses)
    {
        const int count = 20_000;
        OneOverFNoise noise = new(count, Dial(1));
        if (pulses > 0)
            noise.Advance(1, 0, [.. Enumerable.Repeat(pulses, count)]);
        double[] values = [.. Enumerable.Range(0, count).Select(i => (double)noise[i])];
        WeakResetFixture.Near(0.0113, WeakResetFixture.Deviation(values), 3e-4);
        WeakResetFixture.Near(0, values.Average(), 4 * 0.0113 / Math.Sqrt(count));
    }

    [Fact]
    public void The_released_noise_has_a_register_of_its_own() =>
        Assert.Equal(
            "memory 'hfo2-weak-reset': mode 'as-released' has its own register of pink noise; 'pink-spectrum: register' was "
                + "expected. Leave out 'pink-spectrum', or use 'mode: as-described'.",
            Assert
                .Throws<InvalidDataException>(() =>
                    new WeakResetMemory(new() { Mode = WeakResetMode.AsReleased, PinkSpectrum = PinkSpectrum.OneOverF })
                )
                .Message
        );

    private static Dial Dial(double strength) => new Conditions(3, _ => strength)["pink-noise"];

    /// <summary>The least-squares slope of the logarithms, at frequencies evenly spaced in their logarithm.</summary>
    private static double Slope(Func<double, double> density, double low, double high)
    {
        double step = Math.Log(high / low) / 100;
        double[] x = [.. Enumerable.Range(0, 101).Select(i => Math.Log(low) + i * step)];
        double[] y = Array.ConvertAll(x, one => Math.Log(density(Math.Exp(one))));
        double mean = x.Average();
        return x.Zip(y, (a, b) => (a - mean) * b).Sum() / x.Sum(a => (a - mean) * (a - mean));
    }

    private static int Band(double frequency) => Math.Clamp((int)Math.Round(frequency * Pulses), 1, Pulses / 2 - 1);

    /// <summary>The mean over devices of the squared Fourier transform, by frequency.</summary>
    private static double[] Periodogram(bool isWide)
    {
        var options = new WeakResetOptions { PinkSpectrum = isWide ? PinkSpectrum.OneOverF : PinkSpectrum.Register };
        double[][] series = [.. Enumerable.Range(0, Devices).Select(_ => new double[Pulses])];
        using IPulsedArray array = WeakResetFixture.Fabricate(
            Devices,
            WeakResetFixture.Only("pink-noise"),
            11,
            options
        );
        sbyte[] one = WeakResetFixture.Same(Devices, 1);
        array.Pulse(WeakResetFixture.Same(Devices, 20)); // fills the registers
        for (int t = 0; t < Pulses; t++)
        {
            array.Pulse(one);
            float[] seen = array.Values();
            for (int i = 0; i < Devices; i++)
                series[i][t] = -Math.Log(seen[i]) - Trend(t);
        }
        double[] sum = new double[Pulses / 2];
        foreach (double[] own in series)
            AddSquares(own, sum);
        return sum;
    }

    /// <summary>ln(R) of the nominal device after so many pulses beyond the first 21, without noise.</summary>
    private static double Trend(int t) => -Math.Log(WeakResetFixture.Nominal.Conductance(t + 21));

    private static void AddSquares(double[] values, double[] sum)
    {
        double mean = values.Average();
        using torch.Tensor series = torch.tensor(Array.ConvertAll(values, value => value - mean));
        using torch.Tensor transform = torch.fft.rfft(series);
        using torch.Tensor magnitude = transform.abs();
        double[] amplitudes = magnitude.data<double>().ToArray();
        for (int i = 0; i < sum.Length; i++)
            sum[i] += amplitudes[i] * amplitudes[i];
    }
}
