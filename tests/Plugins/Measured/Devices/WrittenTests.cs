using Modular.Contracts;
using Modular.Plugins.Measured;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Measured;

/// <summary>Devices whose pulse responses nobody measured.</summary>
public sealed class WrittenTests : IDisposable
{
    private readonly Synthetic files = new();

    public void Dispose() => files.Dispose();

    /// <summary>Sigma 0.2 at 10 uS and 0.05 at 40 uS; at 20 uS, half-way in the logarithm, 0.125.</summary>
    [Theory]
    [InlineData(1e-5, 0.2)]
    [InlineData(2e-5, 0.125)]
    [InlineData(4e-5, 0.05)]
    public void Misses_depend_on_the_target(double target, double sigma)
    {
        IEnumerable<string> Level(double at, double by) =>
            new[] { -by, 0, by }.Select(miss => FormattableString.Invariant($"{at:R},{at * Math.Exp(miss):R}"));
        MeasuredMemory memory = new(
            new MeasuredOptions
            {
                Levels = files.Write("levels.csv", ["target,conductance", .. Level(1e-5, 0.2), .. Level(4e-5, 0.05)]),
            }
        );
        Assert.Equal(new ConductanceRange(1e-5, 4e-5), memory.Range);
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = memory.Fabricate([1, 20_000, 1], new Conditions(1, _ => 1));
        Assert.False(array is IPulsedArray or IAgingArray);
        array.Program(full([1, 20_000, 1], target, dtype: ScalarType.Float32));
        double[] misses = [.. array.Read().data<float>().Select(g => Math.Log(g / target))];
        Assert.Equal(sigma, Math.Sqrt(misses.Average(x => x * x)), 3 * sigma / Math.Sqrt(2 * 20_000));
    }

    /// <summary>The two ways to give a range, and what is said without one.</summary>
    [Fact]
    public void A_range_is_measured_or_given()
    {
        FileInfo reads = files.Write("reads.csv", "device,read,conductance", "a,0,1e-5", "a,1,1e-5", "a,2,1.1e-5");
        Assert.Equal(
            new ConductanceRange(1e-6, 2e-5),
            new MeasuredMemory(
                new MeasuredOptions
                {
                    Reads = reads,
                    GMin = 1e-6,
                    GMax = 2e-5,
                }
            ).Range
        );
        Assert.EndsWith(
            "a range of a thousandth at least was expected. Give g-min and g-max, siemens.",
            Assert
                .Throws<InvalidDataException>(() => new MeasuredMemory(new MeasuredOptions { Reads = reads }).Range)
                .Message
        );
        FileInfo data = files.Curves(Known.Exponential, 1, 3);
        Assert.EndsWith(
            "Leave them out.",
            Assert
                .Throws<InvalidDataException>(() =>
                    new MeasuredMemory(new MeasuredOptions { Data = data, GMin = 1e-6 })
                )
                .Message
        );
    }

    /// <summary>
    /// 200 files of 20 devices, exponents of 0.05 and 0.02 spread with readings off by 1 %: both intervals cover in 95
    /// % of them, within 3 binomial standard errors.
    /// </summary>
    [Fact]
    public void Intervals_of_the_drift_cover_what_is_true()
    {
        const int Sets = 200;
        const int Devices = 20;
        (double[] times, int means, int sigmas) = ([1, 10, 100, 1000, 10000], 0, 0);
        for (ulong seed = 0; seed < Sets; seed++)
        {
            double[] own = new double[Devices];
            double[] rest = new double[Devices * times.Length];
            new RandomStream(seed).Normal(0, 0, own);
            new RandomStream(seed).Normal(1, 0, rest);
            IEnumerable<string> Lines(int device) =>
                times.Select(
                    (t, i) =>
                    {
                        double drifted = 1e-5 * Math.Pow(t, -0.05 - 0.02 * own[device]);
                        double read = drifted * Math.Exp(0.01 * rest[device * times.Length + i]);
                        return FormattableString.Invariant($"d{device},{t},{read:R}");
                    }
                );
            FileInfo file = files.Write(
                "drift.csv",
                ["device,time,conductance", .. Enumerable.Range(0, Devices).SelectMany(Lines)]
            );
            Population found = Drift.FromFile(new MeasuredOptions { Drift = file })!.Exponents;
            means += found.Mean.Low <= 0.05 && 0.05 <= found.Mean.High ? 1 : 0;
            sigmas += found.Sigma.Low <= 0.02 && 0.02 <= found.Sigma.High ? 1 : 0;
        }
        double error = 3 * Math.Sqrt(0.95 * 0.05 * Sets);
        Assert.InRange(means, 0.95 * Sets - error, 0.95 * Sets + error);
        Assert.InRange(sigmas, 0.95 * Sets - error, 0.95 * Sets + error);
    }

    /// <summary>
    /// 60 devices from 1 to 100 microsiemens, whose exponent has the mean 0.01 and a spread from 0.1 to 0.001: 3000
    /// devices of the memory have it, too, where it was measured; with one exponent for all they have not.
    /// </summary>
    [Theory]
    [InlineData(nameof(DriftExponent.Auto), 1.5e-6, 0.08, 1.3)]
    [InlineData(nameof(DriftExponent.Auto), 7e-5, 0.0015, 1.6)]
    [InlineData(nameof(DriftExponent.ByState), 7e-5, 0.0015, 1.6)]
    [InlineData(nameof(DriftExponent.One), 7e-5, 0.04, 1.6)]
    public void Drift_is_that_of_the_state(string exponent, double state, double sigma, double factor)
    {
        const int Count = 3000;
        var options = new MeasuredOptions
        {
            Drift = DependingOnState(60),
            DriftExponent = Enum.Parse<DriftExponent>(exponent),
        };
        using IMemoryArray array = new MeasuredMemory(options).Fabricate([Count], new Conditions(1, _ => 1));
        array.Program(full(Count, state, ScalarType.Float32));
        ((IAgingArray)array).Age(TimeSpan.FromSeconds(1000));
        using Tensor read = array.Read();
        double[] exponents = [.. read.data<float>().Select(siemens => -Math.Log(siemens / state) / Math.Log(1000))];
        double mean = exponents.Average();
        double spread = Math.Sqrt(exponents.Average(one => (one - mean) * (one - mean)));
        Assert.InRange(spread, sigma / factor, sigma * factor);
    }

    [Fact]
    public void Few_devices_tell_no_states_apart()
    {
        var options = new MeasuredOptions { Drift = DependingOnState(3), DriftExponent = DriftExponent.ByState };
        Assert.Equal(
            "drift.csv: has the drift of 3 devices, too few to tell states apart; 4 at least were expected for "
                + "'drift-exponent: by-state'. Add devices, or leave it out.",
            Assert.Throws<InvalidDataException>(() => new MeasuredMemory(options)).Message
        );
    }

    private FileInfo DependingOnState(int devices)
    {
        double[] own = new double[devices];
        new RandomStream(5).Normal(0, 0, own);
        IEnumerable<string> Lines(int device)
        {
            double share = device / (devices - 1.0);
            double exponent = 0.01 + 0.1 * Math.Pow(0.01, share) * own[device];
            double start = 1e-6 * Math.Pow(100, share);
            return new[] { 1, 10, 100, 1000 }.Select(time =>
                FormattableString.Invariant($"d{device},{time},{start * Math.Pow(time, -exponent):R}")
            );
        }
        return files.Write("drift.csv", ["device,time,conductance", .. Enumerable.Range(0, devices).SelectMany(Lines)]);
    }
}
