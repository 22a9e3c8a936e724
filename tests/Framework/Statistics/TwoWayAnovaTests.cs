using Modular.Contracts;
using Modular.Statistics;

namespace Modular.Framework.Tests;

public sealed class TwoWayAnovaTests
{
    /// <summary>Two seeds, three images, by hand: seed means 2/3 and 1/3, image means 1, 1/2, 0.</summary>
    [Fact]
    public void A_worked_example()
    {
        TwoWayAnova both = TwoWayAnova.Estimate([
            [true, true, false],
            [true, false, false],
        ])!;
        Assert.Equal(0.5, both.Mean, 1e-12);
        Assert.Equal(1 / 18.0, both.Seeds, 1e-12);
        Assert.Equal(1 / 4.0, both.Images, 1e-12);
        Assert.Equal(1 / 6.0, both.Residual, 1e-12);
        Assert.Equal(Math.Sqrt(1 / 36.0 + 1 / 12.0 - 1 / 36.0), both.StandardError, 1e-12);
    }

    [Fact]
    public void Too_little_tells_nothing()
    {
        Assert.Null(TwoWayAnova.Estimate([]));
        Assert.Null(
            TwoWayAnova.Estimate([
                [true, false],
            ])
        );
        Assert.Null(
            TwoWayAnova.Estimate([
                [true],
                [false],
            ])
        );
        Assert.Null(
            TwoWayAnova.Estimate([
                [true, false],
                [true],
            ])
        );
    }

    /// <summary>
    /// 600 experiments of 8 seeds and 60 images: an image is right where the sum of how good its seed is, how easy it
    /// is and a rest is above 0. The mean's true spread over experiments is what the formula says on average; seeds
    /// alone see two thirds of it or less.
    /// </summary>
    [Fact]
    public void It_is_the_spread_of_the_mean_over_other_seeds_and_other_images()
    {
        TwoWayAnova[] experiments = [.. Enumerable.Range(0, 600).Select(Experiment)];
        double mean = experiments.Average(one => one.Mean);
        double found = experiments.Sum(one => Math.Pow(one.Mean - mean, 2)) / (experiments.Length - 1);
        Assert.Equal(1, experiments.Average(one => Math.Pow(one.StandardError, 2)) / found, 0.15);
        Assert.InRange(experiments.Average(one => Math.Pow(one.SeedError, 2)) / found, 0.1, 0.67);
    }

    private static TwoWayAnova Experiment(int number)
    {
        double[] seeds = new double[8];
        double[] images = new double[60];
        double[] rest = new double[480];
        new RandomStream(1).Normal(number, 0, seeds);
        new RandomStream(2).Normal(number, 0, images);
        new RandomStream(3).Normal(number, 0, rest);
        return TwoWayAnova.Estimate([
            .. Enumerable
                .Range(0, 8)
                .Select(s =>
                    Enumerable
                        .Range(0, 60)
                        .Select(i => 0.4 * seeds[s] + 1.2 * images[i] + rest[60 * s + i] > -1)
                        .ToArray()
                ),
        ])!;
    }
}
