using Modular.Contracts;
using Modular.Statistics;

namespace Modular.Framework.Tests;

public sealed class BootstrapTests
{
    [Fact]
    public void Below_twenty_values_there_is_no_interval()
    {
        Assert.Equal(
            new Interval(9, double.NaN, double.NaN, 19),
            Bootstrap.Bca([.. Enumerable.Range(0, 19).Select(i => (double)i)])
        );
        Assert.True(Bootstrap.Bca([.. Enumerable.Range(0, 20).Select(i => (double)i)]).Low < 9.5);
    }

    [Fact]
    public void The_same_values_have_the_same_interval() =>
        Assert.Equal(Bootstrap.Bca(Skewed()), Bootstrap.Bca(Skewed()));

    /// <summary>Of many values it is Student's.</summary>
    [Fact]
    public void Of_many_normal_values_it_is_as_students()
    {
        double[] values = new double[400];
        new RandomStream(1).Normal(0, 0, values);
        (Interval bca, Interval t) = (Bootstrap.Bca(values), Interval.FromSamples(values));
        Assert.Equal(t.Low, bca.Low, 0.015);
        Assert.Equal(t.High, bca.High, 0.015);
    }

    /// <summary>A long tail above: the upper end is farther from the mean than the lower.</summary>
    [Fact]
    public void It_leans_to_the_longer_tail()
    {
        Interval bca = Bootstrap.Bca(Skewed());
        Assert.True(bca.High - bca.Mean > 1.2 * (bca.Mean - bca.Low));
    }

    [Fact]
    public void Equal_values_have_an_interval_without_width() =>
        Assert.Equal(new Interval(2, 2, 2, 20), Bootstrap.Bca([.. Enumerable.Repeat(2.0, 20)]));

    private static double[] Skewed()
    {
        double[] values = new double[30];
        new RandomStream(2).Uniform(0, 0, values);
        return [.. values.Select(u => -Math.Log(u))];
    }
}
