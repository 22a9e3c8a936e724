using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Tests.DeviceKit;

public sealed class DrawTests
{
    private const int Count = 1300;

    private static readonly Dial Dial = new Conditions(3, _ => 0.7)["d2d"];
    private static readonly Dial Off = new Conditions(3, _ => 0)["d2d"];

    [Fact]
    public void Numbers_in_turn_are_those_of_the_dial()
    {
        var normals = new DeviceNormals(Dial, draw: 1);
        double[] inTurn = [.. Enumerable.Range(0, Count).Select(_ => normals.Next())];
        Assert.Equal(Dial.Deviations(1, 1, [Count]), inTurn);
    }

    [Fact]
    public void A_dial_that_is_off_gives_exactly_nothing()
    {
        double[] normals = [1, 2, 3];
        Off.FillNormals(1, 0, normals);
        Assert.Equal([0, 0, 0], normals);
        Assert.Equal(0, new DeviceNormals(Off).Next());
        Assert.Equal([1, 1], Off.MakeFactors(0.5, 2));
        Assert.Null(new StuckDevices(Off, 1).Next());
    }

    /// <summary>Both have the same spread of the logarithm, 0.7 times 0.9; each holds what it says at 1.</summary>
    [Fact]
    public void Factors_hold_their_median_or_their_mean()
    {
        double[] median = Dial.MakeFactors(0.9, 100_000, SpreadHolds.Median);
        double[] mean = Dial.MakeFactors(0.9, 100_000, SpreadHolds.Mean);
        Assert.Equal(Dial.MakeFactors(0.9, 100_000), median);
        Assert.Equal(Math.Exp(0.63 * 0.63 / 2), median.Average(), 0.02);
        Assert.Equal(1, mean.Average(), 0.02);
        Assert.All(median.Zip(mean), pair => Assert.Equal(Math.Exp(0.63 * 0.63 / 2), pair.First / pair.Second, 1e-9));
    }

    [Fact]
    public void Many_numbers_are_those_of_any_part_of_them()
    {
        double[] all = new double[Count];
        double[] end = new double[300];
        Dial.FillNormals(2, 0, all);
        Dial.FillNormals(2, 1000, end);
        Assert.Equal(all[1000..], end);
    }

    [Fact]
    public void As_many_devices_are_stuck_as_the_dial_says()
    {
        var stuck = new StuckDevices(Dial, 0.2);
        double?[] places = [.. Enumerable.Range(0, 100_000).Select(_ => stuck.Next())];
        double[] found = [.. places.OfType<double>()];
        Assert.Equal(0.14, found.Length / 100_000.0, 0.005);
        Assert.Equal(0.5, found.Average(), 0.01);
        Assert.InRange(found.Max(), 0.99, 1);
    }
}
