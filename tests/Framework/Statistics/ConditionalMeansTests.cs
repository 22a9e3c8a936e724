using Modular.Contracts;
using Modular.Statistics;

namespace Modular.Framework.Tests;

public sealed class ConditionalMeansTests
{
    private const double Level = 0.0108;
    private static readonly int[] After = [5, 10, 20];

    /// <summary>Far from where a study stops by chance, nothing is corrected.</summary>
    [Fact]
    public void A_clear_difference_stays()
    {
        double[] corrected = ConditionalMeans.Estimate([Around(200, 0), Around(100, 1)], After, Level);
        Assert.Equal(Around(200, 0).Average() - Around(100, 1).Average(), corrected[0] - corrected[1], 0.5);
    }

    /// <summary>A difference that just suffices to stop after five seeds was probably smaller.</summary>
    [Fact]
    public void A_difference_that_just_stopped_the_study_is_taken_down()
    {
        double[] first = [1.9, 1.1, 1.3, 0.9, 1.8];
        double[] second = [0, 0, 0, 0, 0];
        Assert.True(Interval.P(first) < Level);
        double[] corrected = ConditionalMeans.Estimate([first, second], After, Level);
        Assert.InRange(corrected[0] - corrected[1], 0, first.Average() - 0.01);
    }

    /// <summary>It asks what <see cref="Separation"/> asks.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Drawn_studies_stop_where_real_ones_would(int quantities)
    {
        var look = new SeparationLook(5, quantities, Level);
        double[] means = [.. Enumerable.Range(0, quantities).Select(i => 4.0 * i)];
        int apart = 0;
        for (int draw = 0; draw < 200; draw++)
        {
            double[][] noise = [.. Enumerable.Range(0, quantities).Select(i => Around(0, draw * 10 + i))];
            bool isApart = look.IsApart(means, 1, DrawnLook.FromSeeds(noise, 5));
            IReadOnlyDictionary<int, double>[] values =
            [
                .. noise.Select(
                    (own, i) => Enumerable.Range(0, 5).ToDictionary(seed => seed, seed => means[i] + own[seed])
                ),
            ];
            Assert.Equal(Separation.Compute(values, Level).Complete, isApart);
            apart += isApart ? 1 : 0;
        }
        Assert.InRange(apart, 5, 195);
    }

    private static double[] Around(double mean, int draw)
    {
        double[] values = new double[5];
        new RandomStream(41).Normal(draw, 0, values);
        return [.. values.Select(x => mean + x)];
    }
}
