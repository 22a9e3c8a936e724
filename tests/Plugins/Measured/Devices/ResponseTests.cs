using Modular.Contracts;
using Modular.Plugins.Measured;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Measured;

/// <summary>What pulses do to devices, against the laws' formulas.</summary>
public sealed class ResponseTests : IDisposable
{
    private readonly Synthetic files = new();

    public void Dispose() => files.Dispose();

    /// <summary>
    /// Without spread and residuals a fit gives the law back, so the nominal device follows it at any pulse, between
    /// those measured, too.
    /// </summary>
    [Theory]
    [InlineData("exponential", 1e-4, -7)]
    [InlineData("linear", 1e-5, 7)]
    [InlineData("soft-bounds", 1e-5, 7)]
    [InlineData("two-slope", 1.4e-4, -7)]
    public void Devices_follow_their_law(string law, double start, int step)
    {
        Known known = Exact(law);
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = new MeasuredMemory(
            new MeasuredOptions { Data = files.Curves(known, 1, 2), Law = known.Law }
        ).Fabricate([1, 1, 1], new Conditions(1, _ => 0));
        Assert.Equal(start, array.Read().item<float>(), 1e-4 * start);
        for (int round = 1; round <= 50; round++)
        {
            ((IPulsedArray)array).Pulse(full([1, 1, 1], step, dtype: ScalarType.Int8));
            double expected = Formula(known, 7 * round);
            Assert.Equal(expected, array.Read().item<float>(), 2e-3 * expected);
        }
    }

    /// <summary>
    /// Down and up again: soft bounds depend on the conductance only, so the way up begins where the way down ended.
    /// </summary>
    [Fact]
    public void A_device_that_turns_goes_on_from_where_it_is()
    {
        Known down = Known.Depression with { Sigmas = [0, 0, 0], Residual = 0 };
        Known up = Known.SoftBounds with { Sigmas = [0, 0, 0], Residual = 0 };
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = new MeasuredMemory(
            new MeasuredOptions { Data = files.Both(down, up, 2), Law = LawName.SoftBounds }
        ).Fabricate([1, 1, 1], new Conditions(1, _ => 0));
        var pulsed = (IPulsedArray)array;
        pulsed.Pulse(full([1, 1, 1], -100, dtype: ScalarType.Int8));
        double turned = 2e-5 + 8e-5 * Math.Exp(-100.0 / 150);
        Assert.Equal(turned, array.Read().item<float>(), 1e-4 * turned);
        pulsed.Pulse(full([1, 1, 1], 100, dtype: ScalarType.Int8));
        double back = 1e-4 - (1e-4 - turned) * Math.Exp(-100.0 / 150);
        Assert.Equal(back, array.Read().item<float>(), 1e-4 * back);
    }

    /// <summary>
    /// Every device is one of those measured: at 300 pulses there are as many conductances as devices.
    /// </summary>
    [Fact]
    public void As_measured_draws_measured_devices()
    {
        Known known = Known.TwoSlope with { Residual = 0 };
        FileInfo data = files.Curves(known, 1, 12);
        double[] measured =
        [
            .. File.ReadLines(data.FullName)
                .Where(line => line.Contains(",300,"))
                .Select(line => double.Parse(line.Split(',')[2], System.Globalization.CultureInfo.InvariantCulture)),
        ];
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = new MeasuredMemory(
            new MeasuredOptions { Data = data, Law = LawName.AsMeasured }
        ).Fabricate([1, 1000, 1], new Conditions(1, name => name == "d2d-curve" ? 1 : 0));
        for (int i = 0; i < 3; i++)
            ((IPulsedArray)array).Pulse(full([1, 1000, 1], -100, dtype: ScalarType.Int8));
        float[] seen = [.. array.Read().data<float>().Distinct()];
        Assert.Equal(12, seen.Length);
        Assert.All(seen, g => Assert.Contains(measured, one => Math.Abs(one - g) < 1e-6 * one));
    }

    /// <summary>Twice the strength is twice the spread of ln(start).</summary>
    [Fact]
    public void A_dial_multiplies_the_spread_of_the_logarithm()
    {
        var memory = new MeasuredMemory(new MeasuredOptions { Data = files.Curves(Known.TwoSlope, 1, 50) });
        double sigma = memory.Imperfections.Single(one => one.Name == "d2d-start").Typical.Value;
        foreach (double strength in new[] { 1, 2 })
        {
            using DisposeScope scope = NewDisposeScope();
            using IMemoryArray array = memory.Fabricate(
                [1, 20_000, 1],
                new Conditions(1, name => name == "d2d-start" ? strength : 0)
            );
            double[] x = [.. array.Read().data<float>().Select(g => Math.Log(g))];
            Assert.Equal(
                strength * sigma,
                Math.Sqrt(x.Average(one => one * one) - x.Average() * x.Average()),
                3 * strength * sigma / Math.Sqrt(2 * 20_000)
            );
        }
    }

    /// <summary>
    /// Devices that start high and fall slowly, ln(rate) = -5 ln(start) + constant: new ones do so, too, whichever dial
    /// is on.
    /// </summary>
    [Fact]
    public void What_goes_together_stays_together()
    {
        double[] z = new double[20];
        new RandomStream(3).Normal(0, 0, z);
        FileInfo data = files.Write(
            "pairs.csv",
            [
                "device,pulse,conductance",
                .. Enumerable
                    .Range(0, 200)
                    .Select(i =>
                    {
                        double slope = 1e-3 * Math.Exp(-0.5 * z[i / 10]);
                        double conductance = 1e-4 * Math.Exp(0.1 * z[i / 10] - slope * 20 * (i % 10));
                        return FormattableString.Invariant($"d{i / 10},{20 * (i % 10)},{conductance:R}");
                    }),
            ]
        );
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = new MeasuredMemory(
            new MeasuredOptions { Data = data, Law = LawName.Exponential }
        ).Fabricate([1, 2000, 1], new Conditions(1, name => name.StartsWith("d2d") ? 1 : 0));
        double[] start = [.. array.Read().data<float>().Select(g => Math.Log(g))];
        ((IPulsedArray)array).Pulse(full([1, 2000, 1], -100, dtype: ScalarType.Int8));
        double[] rate = [.. array.Read().data<float>().Select((g, i) => Math.Log((start[i] - Math.Log(g)) / 100))];
        Assert.InRange(MathNet.Numerics.Statistics.Correlation.Pearson(start, rate), -1, -0.99);
    }

    /// <summary>
    /// Two of ten devices are off their curves by 10 % to either side, two states this way and two that; so is a fifth
    /// of new ones, however they are pulsed, and a pulse rarely turns them.
    /// </summary>
    [Fact]
    public void Devices_leave_their_curves_as_the_measured_ones_did()
    {
        double Off(int device, int state) =>
            device >= 2 ? 0
            : state / 2 % 2 == 0 ? 0.1
            : -0.1;
        FileInfo data = files.Write(
            "few.csv",
            [
                "device,pulse,conductance",
                .. Enumerable
                    .Range(0, 200)
                    .Select(i =>
                        FormattableString.Invariant(
                            $"d{i / 20},{20 * (i % 20)},{1e-4 * Math.Exp(-1e-3 * 20 * (i % 20) + Off(i / 20, i % 20)):R}"
                        )
                    ),
            ]
        );
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = new MeasuredMemory(
            new MeasuredOptions { Data = data, Law = LawName.Exponential }
        ).Fabricate([1, 5000, 1], new Conditions(1, name => name == "cycle-to-cycle" ? 1 : 0));
        double[] Signs(int pulses)
        {
            ((IPulsedArray)array).Pulse(full([1, 5000, 1], -pulses, dtype: ScalarType.Int8));
            double[] x = [.. array.Read().data<float>().Select(g => Math.Log(g))];
            double middle = x.Order().ElementAt(2500);
            return
            [
                .. x.Select(own =>
                    own - middle > 0.05 ? 1.0
                    : own - middle < -0.05 ? -1
                    : 0
                ),
            ];
        }
        double[] first = Signs(50);
        double[] second = Signs(1);
        Assert.Equal(0.2, first.Average(Math.Abs), 3 * Math.Sqrt(0.2 * 0.8 / 5000));
        // One pulse of every 40 turns a device.
        Assert.Equal(0.2 / 40, first.Zip(second).Average(pair => pair.First != pair.Second ? 1.0 : 0), 0.004);
    }

    private static Known Exact(string law)
    {
        Known known = law switch
        {
            "exponential" => Known.Exponential,
            "linear" => Known.Linear,
            "soft-bounds" => Known.SoftBounds,
            _ => Known.TwoSlope,
        };
        return known with { Sigmas = [.. known.Sigmas.Select(_ => 0.0)], Residual = 0 };
    }

    private static double Formula(Known known, double p) =>
        (known.Law, known.Means) switch
        {
            (LawName.Exponential, [var start, var rate]) => start * Math.Exp(-rate * p),
            (LawName.Linear, [var start, var step]) => start + step * p,
            (LawName.SoftBounds, [var start, var window, var constant]) => start
                + window * (1 - Math.Exp(-p / constant)),
            (_, var m) => m[0] * Math.Exp(-m[1] * Math.Min(p, m[2]) - m[3] * Math.Max(p - m[2], 0)),
        };
}
