using Modular.Contracts;
using Modular.Statistics;

namespace Modular.Framework.Tests;

public sealed class IntervalTests
{
    /// <summary>Two-sided 95 % points of Student's t, as tables print them.</summary>
    [Theory]
    [InlineData(2, 12.706)]
    [InlineData(3, 4.303)]
    [InlineData(5, 2.776)]
    [InlineData(10, 2.262)]
    [InlineData(31, 2.042)]
    public void The_half_width_is_t_times_the_standard_error(int n, double t)
    {
        double[] values = [.. Enumerable.Range(1, n).Select(i => 7.0 + i)];
        double mean = 7 + (n + 1) / 2.0;
        double error = Math.Sqrt((n + 1) / 12.0);
        Interval interval = Interval.FromSamples(values);
        Assert.Equal(mean, interval.Mean, 1e-12);
        Assert.Equal(t, (interval.High - mean) / error, 0.0005);
        Assert.Equal(t, (mean - interval.Low) / error, 0.0005);
        Assert.Equal(n, interval.Count);
    }

    /// <summary>
    /// Sleep data of Student (1908), as in R's t.test(extra ~ group, paired = TRUE): t = -4.0621, p = 0.002833,
    /// [-2.4598858, -0.7001142].
    /// </summary>
    [Fact]
    public void Students_own_example()
    {
        double[] differences = [-1.2, -2.4, -1.3, -1.3, 0.0, -1.0, -1.8, -0.8, -4.6, -1.4];
        Interval interval = Interval.FromSamples(differences);
        Assert.Equal(-1.58, interval.Mean, 1e-9);
        Assert.Equal(-2.4598858, interval.Low, 1e-6);
        Assert.Equal(-0.7001142, interval.High, 1e-6);
        Assert.Equal(0.002833, Interval.P(differences), 1e-6);
    }

    [Fact]
    public void One_value_has_a_mean_and_no_interval()
    {
        Assert.Equal(new Interval(3, double.NaN, double.NaN, 1), Interval.FromSamples([3]));
        Assert.Equal(new Interval(double.NaN, double.NaN, double.NaN, 0), Interval.FromSamples([]));
        Assert.Equal(1, Interval.P([3]));
        Assert.Equal(1, Interval.P([]));
    }

    [Fact]
    public void Equal_values_have_an_interval_without_width()
    {
        Assert.Equal(new Interval(2, 2, 2, 3), Interval.FromSamples([2, 2, 2]));
        Assert.Equal(0, Interval.P([2, 2, 2]));
        Assert.Equal(1, Interval.P([0, 0, 0]));
    }

    /// <summary>
    /// t at 99.1 % and 9 degrees of freedom is 2.8860 (solved from its density by quadrature); with another error of
    /// the same size the square sum and the fewer degrees of freedom count.
    /// </summary>
    [Fact]
    public void Another_level_and_the_error_of_a_sample()
    {
        double[] values = [.. Enumerable.Range(1, 10).Select(i => (double)i)];
        double error = Math.Sqrt(11 / 12.0);
        double mean = 5.5;
        Assert.Equal(2.8860, (Interval.FromSamples(values, 0.018).High - mean) / error, 0.0005);
        Assert.Equal(
            4.303 * Math.Sqrt(2),
            (Interval.FromSamples(values, sampled: new SampledError(error, 3)).High - mean) / error,
            0.0005
        );
        Assert.Equal(new SampledError(Math.Sqrt(1 / 3.0), 3), SampledError.FromDraws([1, 2, 3]));
        Assert.Equal(1, Interval.P(values, SampledError.FromDraws([5])));
    }

    /// <summary>
    /// 4000 samples of 5: the share that holds the true mean is 0.95 +- 0.0034; with the normal's 1.96 it would be
    /// 0.88.
    /// </summary>
    [Fact]
    public void It_covers_the_true_mean_as_often_as_it_says()
    {
        const int Samples = 4000;
        const int Size = 5;
        double[] normal = new double[Samples * Size];
        new RandomStream(5).Normal(0, 0, normal);
        Interval[] intervals =
        [
            .. normal.Chunk(Size).Select(five => Interval.FromSamples([.. five.Select(x => 3 + 2 * x)])),
        ];
        double covered = intervals.Count(interval => interval.Low <= 3 && 3 <= interval.High) / (double)Samples;
        Assert.Equal(0.95, covered, 0.014);
        double rejected = normal.Chunk(Size).Count(five => Interval.P(five) <= 0.05) / (double)Samples;
        Assert.Equal(0.05, rejected, 0.014);
    }

    /// <summary>A share of 95 and 100 % has a Student t interval that ends above 100 %.</summary>
    [Fact]
    public void The_interval_of_a_share_ends_at_its_bounds()
    {
        var interval = Interval.FromSamples([95, 100]);
        Assert.True(interval.High > 100);
        Assert.Equal((97.5, 100), (interval.CutTo(0, 100).Mean, interval.CutTo(0, 100).High));
        Assert.Equal(interval.Low, interval.CutTo(0, 100).Low);
        Assert.True(double.IsNaN(Interval.FromSamples([95]).CutTo(0, 100).Low));
    }
}
