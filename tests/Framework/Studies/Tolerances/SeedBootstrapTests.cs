using Modular.Contracts;
using Modular.Statistics;

namespace Modular.Framework.Tests;

public sealed class SeedBootstrapTests
{
    [Fact]
    public void The_same_seeds_give_the_same_interval()
    {
        double[][] seeds =
        [
            [1],
            [4],
            [2],
            [8],
        ];
        Assert.Equal(
            SeedBootstrap.Interval(seeds, means => means[0]),
            SeedBootstrap.Interval(seeds, means => means[0])
        );
    }

    [Fact]
    public void One_seed_has_none_and_equal_seeds_have_one_of_no_width()
    {
        Assert.True(
            double.IsNaN(
                SeedBootstrap
                    .Interval(
                        [
                            [1.0],
                        ],
                        means => means[0]
                    )
                    .Low
            )
        );
        Assert.Equal(
            new Bounds(3, 3),
            SeedBootstrap.Interval(
                [
                    [3.0],
                    [3.0],
                ],
                means => means[0]
            )
        );
    }

    /// <summary>For a mean of many normal seeds it is Student's interval, but for the draws of seeds.</summary>
    [Fact]
    public void For_a_mean_it_is_as_wide_as_students()
    {
        double[] noise = new double[40];
        new RandomStream(3).Normal(0, 0, noise);
        Interval student = Interval.FromSamples(noise);
        (double low, double high) = SeedBootstrap.Interval([.. noise.Select(x => (double[])[x])], means => means[0]);
        Assert.Equal(1, (high - low) / (student.High - student.Low), 0.1);
        Assert.Equal(student.Mean, (low + high) / 2, 0.1 * (student.High - student.Low));
    }

    [Fact]
    public void A_statistic_may_be_infinite() =>
        Assert.Equal(
            new Bounds(1, double.PositiveInfinity),
            SeedBootstrap.Interval(
                [
                    [1.0],
                    [1.0],
                    [1.0],
                    [9.0],
                ],
                means => means[0] > 2 ? double.PositiveInfinity : 1
            )
        );
}
