using Modular.Contracts;
using Modular.Plugins.Measured;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Measured;

/// <summary>Drift of devices that are first read at different times after their writes.</summary>
public sealed class DriftStartTests : IDisposable
{
    private readonly Synthetic files = new();

    public void Dispose() => files.Dispose();

    /// <summary>
    /// 40 devices at 10 uS one second after the write, with exponents of 0.1 +- 0.005 and readings off by 0.5 %. Half
    /// are read from 1 s on, half from 100 s on: all hold one state, 10 uS x 10^-0.1 at 10 s, and are at 10 uS x
    /// 10^-0.5 after 1e5 s.
    /// </summary>
    [Fact]
    public void Each_device_has_a_first_time_of_its_own()
    {
        var options = new MeasuredOptions
        {
            Drift = Planted([1, 10, 100, 1000], [100, 1000, 10000, 100000]),
            GMin = 1e-6,
            GMax = 2e-5,
        };
        Drift drift = Drift.FromFile(options)!;
        Assert.Equal(10, drift.Start, 1e-9);
        Assert.InRange(drift.FirstConductances.Min, 7.943e-6 * 0.95, 7.943e-6);
        Assert.InRange(drift.FirstConductances.Max, 7.943e-6, 7.943e-6 * 1.05);
        Assert.Null(drift.States);
        var memory = new MeasuredMemory(options);
        Assert.Equal(
            "drift.csv: devices are first read at 1 to 100 s after the write. Drift counts from the median, 10 s, and the "
                + "state of a device is that of its own line at this time.",
            memory.Caveats[0]
        );
        using var array = (IAgingArray)memory.Fabricate([100], new Conditions(1, _ => 0));
        using Tensor target = full(100, 7.943e-6, ScalarType.Float32);
        array.Program(target);
        array.Age(TimeSpan.FromSeconds(1e5));
        using Tensor read = array.Read();
        Assert.All(read.data<float>(), siemens => Assert.Equal(7.943e-6, siemens, 1e-9));
        using var aged = (IAgingArray)memory.Fabricate([100], new Conditions(1, name => name == "drift" ? 1 : 0));
        aged.Program(target);
        aged.Age(TimeSpan.FromSeconds(1e5));
        using Tensor later = aged.Read();
        Assert.All(later.data<float>(), siemens => Assert.Equal(3.162e-6, siemens, 0.03 * 3.162e-6));
    }

    /// <summary>One device of 21 that is read from 1 ms on does not make all drift from 1 ms on.</summary>
    [Fact]
    public void One_early_device_moves_no_other()
    {
        FileInfo file = Planted([1, 10, 100, 1000], [1, 10, 100, 1000]);
        File.AppendAllLines(file.FullName, ["early,0.001,2e-5", "early,1,1e-5", "early,1000,5e-6"]);
        Assert.Equal(1, Drift.FromFile(new MeasuredOptions { Drift = file })!.Start);
    }

    private FileInfo Planted(double[] early, double[] late)
    {
        double[] own = new double[40];
        double[] noise = new double[160];
        new RandomStream(11).Normal(0, 0, own);
        new RandomStream(11).Normal(1, 0, noise);
        IEnumerable<string> lines = noise.Select(
            (x, i) =>
            {
                double time = (i / 4 < 20 ? early : late)[i % 4];
                double siemens = 1e-5 * Math.Pow(time, -(0.1 + 0.005 * own[i / 4])) * Math.Exp(0.005 * x);
                return FormattableString.Invariant($"d{i / 4},{time},{siemens:R}");
            }
        );
        return files.Write("drift.csv", ["device,time (s),conductance", .. lines]);
    }
}
