using Modular.Plugins.Hfo2WeakReset;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

/// <summary>The laws against reference section 3 and against themselves.</summary>
public sealed class TruncatedLawTests
{
    private const int Count = 300_000;

    public static TheoryData<string, double, double, double, double, double> Table =>
        new()
        {
            { "d2d-m1", 6.938e-4, 6.560e-4, 7.11e-5, 4.924e-4, 2.004e-3 },
            { "d2d-tstar", 628.0, 422.2, 142.5, 515.1, 1522 },
            { "d2d-c1", 5.066e-3, 0.05207, -0.0815, 0.00519, 0.0913 },
            { "d2d-m2", 2.743e-5, 2.535e-5, 1.47e-6, 1.971e-5, 8.10e-5 },
            { "d2d-r0", 7003.3, 344.9, 6439, 6996.8, 7592 },
        };

    public static TheoryData<string> Dials => ["d2d-m1", "d2d-tstar", "d2d-c1", "d2d-m2", "d2d-r0"];

    [Theory]
    [MemberData(nameof(Table))]
    public void Drawn_parameters_have_the_published_moments_and_quantiles(
        string dial,
        double mean,
        double deviation,
        double low,
        double median,
        double high
    )
    {
        double[] values = Drawn(dial, 1);
        double error = deviation / Math.Sqrt(Count);
        double tolerance = 0.008 * deviation;
        WeakResetFixture.Near(mean, values.Average(), 5 * error + 0.0005 * Math.Abs(mean));
        WeakResetFixture.Near(deviation, WeakResetFixture.Deviation(values), tolerance);
        WeakResetFixture.Near(low, WeakResetFixture.Quantile(values, 0.05), tolerance);
        WeakResetFixture.Near(median, WeakResetFixture.Quantile(values, 0.5), tolerance);
        WeakResetFixture.Near(high, WeakResetFixture.Quantile(values, 0.95), 2 * tolerance);
    }

    /// <summary>
    /// What strength 2 must double for the typical size to be true at every strength: the spread of ln(x) for m1 and
    /// m2.
    /// </summary>
    [Theory]
    [InlineData("d2d-m1", 0)]
    [InlineData("d2d-m2", 3)]
    public void Typical_sizes_of_the_slopes_are_the_spread_of_their_logarithm(string dial, int imperfection)
    {
        double typical = WeakResetImperfections.List(new())[imperfection].Typical.Value;
        double Spread(double strength) =>
            WeakResetFixture.Deviation([.. Drawn(dial, strength).Select(x => Math.Log(x))]);
        Assert.Equal(dial, WeakResetImperfections.List(new())[imperfection].Name);
        Assert.Equal(typical, Spread(1), 0.01 * typical);
        Assert.Equal(2 * typical, Spread(2), 0.02 * typical);
        Assert.Equal(0.5 * typical, Spread(0.5), 0.005 * typical);
    }

    [Theory]
    [MemberData(nameof(Dials))]
    public void Mean_in_closed_form_is_the_integral_of_the_quantile(string dial)
    {
        TruncatedLaw law = Law(dial);
        double integral = Enumerable.Range(0, 200_000).Sum(i => law.Quantile((i + 0.5) / 200_000)) / 200_000;
        Assert.Equal(1, law.Mean / integral, 1e-4);
    }

    [Theory]
    [MemberData(nameof(Dials))]
    public void Draws_fill_the_interval_and_stay_inside(string dial)
    {
        TruncatedLaw law = Law(dial);
        double[] values = Drawn(dial, 1);
        double rounding = 5e-4 * Math.Max(Math.Abs(law.Low), law.High);
        double width = law.High - law.Low;
        Assert.InRange(values.Min(), law.Low - rounding, law.Low + 0.01 * width);
        Assert.InRange(values.Max(), law.High - 0.3 * width, law.High + rounding);
    }

    [Theory]
    [MemberData(nameof(Dials))]
    public void Draws_are_the_quantile_of_the_uniform_number(string dial)
    {
        TruncatedLaw law = Law(dial);
        double width = law.High - law.Low;
        foreach (double u in (double[])[1e-9, 3e-6, 0.0101, 0.3, 0.5, 0.77777, 0.9999, 1 - 3e-6, 1 - 1e-9])
            Assert.Equal(law.Quantile(u), law.Draw(u), 2e-6 * width);
    }

    [Theory]
    [InlineData("d2d-m1")]
    [InlineData("d2d-tstar")]
    [InlineData("d2d-m2")]
    public void Strength_two_squares_the_ratio_to_the_nominal_value_of_a_positive_law(string dial)
    {
        double nominal = Law(dial).Median;
        double[] once = Drawn(dial, 1);
        double[] twice = Drawn(dial, 2);
        Assert.All(
            Enumerable.Range(0, 1000),
            i => Assert.Equal(2 * Math.Log(once[i] / nominal), Math.Log(twice[i] / nominal), 1.6e-3)
        );
    }

    [Theory]
    [InlineData("d2d-c1")]
    [InlineData("d2d-r0")]
    public void Strength_two_doubles_the_distance_to_the_nominal_value_of_a_normal_law(string dial)
    {
        double nominal = Law(dial).Median;
        double[] once = Drawn(dial, 1);
        double[] twice = Drawn(dial, 2);
        Assert.All(
            Enumerable.Range(0, 1000),
            i => Assert.Equal(2 * (once[i] - nominal), twice[i] - nominal, 2e-6 * nominal + 1e-8)
        );
    }

    private static TruncatedLaw Law(string dial) =>
        dial switch
        {
            "d2d-m1" => DeviceLaws.M1,
            "d2d-tstar" => DeviceLaws.TStar,
            "d2d-c1" => DeviceLaws.C1,
            "d2d-m2" => DeviceLaws.M2,
            _ => DeviceLaws.R0,
        };

    /// <summary>The parameter of each device, in the unit of the table.</summary>
    private static double[] Drawn(string dial, double strength)
    {
        DeviceParameters devices = WeakResetFixture.Parameters(Count, name => name == dial ? strength : 0);
        Func<int, double> value = dial switch
        {
            "d2d-m1" => i => devices.M1[i],
            "d2d-tstar" => i => devices.TStar[i],
            "d2d-m2" => i => devices.M2[i],
            "d2d-c1" => i => WeakResetFixture.Nominal.C1 - devices.Low.Offset![i],
            _ => i => WeakResetFixture.Nominal.R0 * Math.Exp(-devices.Low.Offset![i]),
        };
        return [.. Enumerable.Range(0, Count).Select(value)];
    }
}
