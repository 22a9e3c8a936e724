using Modular.Statistics;
using Modular.Text;

namespace Modular.Framework.Tests;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(0.4, "1 s")]
    [InlineData(59.9, "59 s")]
    [InlineData(60, "1 min 0 s")]
    [InlineData(3599, "59 min 59 s")]
    [InlineData(3600, "1 h 0 min")]
    [InlineData(86399, "23 h 59 min")]
    [InlineData(86400 + 3600 + 120, "25 h 2 min")]
    [InlineData(10 * 86400, "10 days 0 h")]
    public void A_duration_counts_days_beyond_two(double seconds, string text) =>
        Assert.Equal(text, Numbers.Duration(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(12.3456789, "12.345679")]
    [InlineData(12.5, "12.5")]
    [InlineData(-3.0, "-3")]
    [InlineData(1e-7, "0")]
    [InlineData(-1e-7, "0")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(123456789.0, "123456789")]
    [InlineData(double.NaN, "")]
    [InlineData(double.PositiveInfinity, "")]
    [InlineData(null, "")]
    public void A_table_has_up_to_six_decimals(double? value, string text) => Assert.Equal(text, Numbers.Csv(value));

    [Theory]
    [InlineData(97.125, "97.13")]
    [InlineData(-1.2, "-1.20")]
    [InlineData(-0.001, "0.00")]
    [InlineData(-0.0, "0.00")]
    [InlineData(double.NaN, "-")]
    public void Points_have_two_decimals_and_no_negative_zero(double value, string text) =>
        Assert.Equal(text, Numbers.Two(value));

    [Fact]
    public void An_interval_stands_behind_its_mean()
    {
        Assert.Equal("1.23 [-0.87, 1.59]", Numbers.Points(new Interval(1.23, -0.87, 1.594, 5)));
        Assert.Equal("1.23 [one seed]", Numbers.Points(Interval.FromSamples([1.23])));
        Assert.Equal("-", Numbers.Points(Interval.FromSamples([])));
    }

    [Theory]
    [InlineData(0.0001291, "0.0001291")]
    [InlineData(7.7294e-18, "7.729E-18")]
    [InlineData(1, "1")]
    public void A_probability_of_a_table_has_four_digits(double p, string text) =>
        Assert.Equal(text, Numbers.CsvProbability(p));
}
