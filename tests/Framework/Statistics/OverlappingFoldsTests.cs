using Modular.Statistics;

namespace Modular.Framework.Tests;

/// <summary>Nadeau and Bengio's correction.</summary>
public sealed class OverlappingFoldsTests
{
    private static readonly double[] Values = [96.9, 95.5, 96.6, 97.2, 95.8];

    /// <summary>5 folds once: sqrt(1 + 5/4) = 1.5; 10 folds 10 times: sqrt(1 + 100/9).</summary>
    [Theory]
    [InlineData(5, 5, 1.5)]
    [InlineData(100, 10, 3.4801)]
    public void The_factor_is_the_published_one(int count, int folds, double factor) =>
        Assert.Equal(factor, OverlappingFolds.Factor(count, folds), 4);

    /// <summary>The interval of stretched values is mean +- t s sqrt(1/J + 1/(k - 1)).</summary>
    [Fact]
    public void Intervals_of_stretched_values_have_the_corrected_error()
    {
        var bySeed = Values.Index().ToDictionary(one => one.Index, one => one.Item);
        Interval interval = Interval.FromSamples([.. OverlappingFolds.Stretch(bySeed, 5).Values]);
        double mean = Values.Average();
        double deviation = Math.Sqrt(Values.Sum(x => (x - mean) * (x - mean)) / 4);
        double half = 2.776445 * deviation * Math.Sqrt(1 / 5.0 + 1 / 4.0);
        Assert.Equal(mean, interval.Mean, 10);
        Assert.Equal(mean - half, interval.Low, 5);
        Assert.Equal(mean + half, interval.High, 5);
    }

    [Fact]
    public void Independent_values_stay_as_they_are() =>
        Assert.Equal(
            Values,
            OverlappingFolds.Stretch(Values.Index().ToDictionary(one => one.Index, one => one.Item), 0).Values
        );

    /// <summary>
    /// Means of folds with a common part, as overlapping training sets give: the plain interval misses the truth far
    /// more often than 5 %, the corrected one about as often as it says. Here n_test / n_train = rho / (1 - rho) holds
    /// by construction, which is what the correction assumes.
    /// </summary>
    [Fact]
    public void Correlated_folds_are_covered_as_often_as_promised()
    {
        const int folds = 5;
        const int studies = 4000;
        const double correlation = 1.0 / folds; // n_test / (n_test + n_train)
        var random = new Random(7);
        double Normal() =>
            Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        int plain = 0;
        int corrected = 0;
        for (int study = 0; study < studies; study++)
        {
            double common = Math.Sqrt(correlation) * Normal();
            var values = Enumerable
                .Range(0, folds)
                .ToDictionary(fold => fold, _ => common + Math.Sqrt(1 - correlation) * Normal());
            plain += Holds(Interval.FromSamples([.. values.Values]));
            corrected += Holds(Interval.FromSamples([.. OverlappingFolds.Stretch(values, folds).Values]));
        }
        Assert.InRange((double)corrected / studies, 0.94, 0.96);
        Assert.InRange((double)plain / studies, 0.80, 0.90);
    }

    private static int Holds(Interval interval) => interval is { Low: < 0, High: > 0 } ? 1 : 0;
}
