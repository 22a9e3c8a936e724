using Modular.Contracts;
using Modular.Devices;
using Modular.Plugins.Hfo2WeakReset;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

/// <summary>What a strength other than 1 does to the mean of m1.</summary>
public sealed class SpreadTests
{
    private const int Count = 200_000;

    /// <summary>
    /// With the median held the mean of m1 is 5.3e-4, 7.0e-4 and 1.86e-3 ln(R) per pulse at strengths 0.5, 1 and 2
    /// [derived]; with the mean held it is that of the published law, 6.94e-4. Strength 2 is skewed: hence 3 %.
    /// </summary>
    [Theory]
    [InlineData("Median", 0.5, 5.3e-4)]
    [InlineData("Median", 1, 6.94e-4)]
    [InlineData("Median", 2, 1.86e-3)]
    [InlineData("Mean", 0.5, 6.94e-4)]
    [InlineData("Mean", 1, 6.94e-4)]
    [InlineData("Mean", 2, 6.94e-4)]
    public void The_mean_of_the_slope_is_held_if_asked(string holds, double strength, double mean)
    {
        double[] slopes = Slopes(Enum.Parse<SpreadHolds>(holds), strength);
        Assert.Equal(1, slopes.Average() / mean, 0.03);
    }

    /// <summary>At strength 1 both are the published law, bit for bit.</summary>
    [Fact]
    public void Strength_1_is_the_published_law() =>
        Assert.Equal(Slopes(SpreadHolds.Median, 1), Slopes(SpreadHolds.Mean, 1));

    /// <summary>A scale multiplies every device's parameter, and so leaves the spread of its logarithm.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Scales_move_the_means_alone(double strength)
    {
        var conditions = new Conditions(3, _ => strength);
        NominalDevice published = NominalDevice.FromOptions(new());
        NominalDevice scaled = NominalDevice.FromOptions(
            new()
            {
                M1Scale = 2,
                TStarScale = 0.5,
                M2Scale = 4,
            }
        );
        var before = new DeviceParameters(100, published, conditions);
        var after = new DeviceParameters(100, scaled, conditions);
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(2, after.M1[i] / before.M1[i], 2e-6);
            Assert.Equal(0.5, after.TStar[i] / before.TStar[i], 2e-6);
            Assert.Equal(4, after.M2[i] / before.M2[i], 2e-6);
        }
    }

    private static double[] Slopes(SpreadHolds holds, double strength)
    {
        NominalDevice nominal = NominalDevice.FromLaws(NominalValue.Median) with { Holds = holds };
        var conditions = new Conditions(3, name => name == "d2d-m1" ? strength : 0);
        var devices = new DeviceParameters(Count, nominal, conditions);
        return [.. Enumerable.Range(0, Count).Select(i => (double)devices.M1[i])];
    }
}
