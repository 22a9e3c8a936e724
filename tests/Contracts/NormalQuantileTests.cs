namespace Modular.Contracts.Tests;

/// <summary>
/// Against Newton's method on the series of the distribution function with 60 digits, for the double nearest to each p.
/// </summary>
public sealed class NormalQuantileTests
{
    [Theory]
    [InlineData(0.975, 1.9599639845400538)]
    [InlineData(0.025, -1.9599639845400543)]
    [InlineData(0.5, 0.0)]
    [InlineData(0.9, 1.2815515655446006)]
    [InlineData(0.75, 0.6744897501960817)]
    [InlineData(0.07, -1.4757910281791706)]
    [InlineData(0.93, 1.475791028179171)]
    [InlineData(0.995, 2.5758293035489004)]
    [InlineData(0.999, 3.090232306167813)]
    [InlineData(0.0001, -3.7190164854556804)]
    [InlineData(1e-8, -5.612001244174789)]
    [InlineData(1e-11, -6.706023155495136)]
    [InlineData(1e-12, -7.034483825301132)]
    [InlineData(1.1641532182693481e-10, -6.3379577545537895)]
    [InlineData(0.99999999988358468, 6.3379577545537895)]
    public void Quantiles_are_known(double p, double x) =>
        Assert.Equal(x, NormalQuantile.Evaluate(p), 1e-12 * Math.Max(1, Math.Abs(x)));

    [Fact]
    public void It_is_odd_about_the_median()
    {
        for (int i = 1; i < 512; i++)
            Assert.Equal(-NormalQuantile.Evaluate(i / 1024.0), NormalQuantile.Evaluate(1 - i / 1024.0), 1e-14);
    }

    /// <summary>The three pieces of the algorithm meet: at |p - 1/2| = 0.425, and at p = exp(-25).</summary>
    [Theory]
    [InlineData(0.075)]
    [InlineData(0.925)]
    [InlineData(1.3887943864964021e-11)]
    public void Pieces_meet(double p)
    {
        double below = NormalQuantile.Evaluate(p * (1 - 1e-12));
        double above = NormalQuantile.Evaluate(p * (1 + 1e-12));
        Assert.InRange(above - below, 0, 1e-10);
    }

    [Fact]
    public void It_rises()
    {
        double last = double.NegativeInfinity;
        for (int i = 1; i < 100_000; i++)
        {
            double x = NormalQuantile.Evaluate(i / 100_000.0);
            Assert.True(x > last);
            last = x;
        }
    }

    /// <summary>Numbers of one span are computed eight at a time; lengths are no multiples of that.</summary>
    [Theory]
    [InlineData(7)]
    [InlineData(10_003)]
    public void Many_at_once_are_the_bits_of_one_by_one(int count)
    {
        double[] probabilities = [.. Enumerable.Range(1, count).Select(i => i / (count + 1.0))];
        double[] many = [.. probabilities];
        NormalQuantile.Evaluate(many);
        Assert.Equal(probabilities.Select(NormalQuantile.Evaluate), many);
    }
}
