using Modular.Contracts;
using Modular.Statistics;

namespace Modular.Framework.Tests;

public sealed class DeclineTestTests
{
    private static readonly double[] Rising = [0, 0.2, 0.5, 1, 2, 4];
    private static readonly double[] Humped = [0, 0.2, 3, 1, 0.5, 4];

    [Fact]
    public void A_curve_that_falls_by_more_than_its_noise_falls() =>
        Assert.True(DeclineTest.IsSignificant(Noisy(Humped, 5, 0)));

    [Fact]
    public void A_curve_that_rises_does_not() => Assert.False(DeclineTest.IsSignificant(Noisy(Rising, 5, 0)));

    [Fact]
    public void A_gain_at_every_strength_is_a_fall_from_0() =>
        Assert.True(DeclineTest.IsSignificant(Noisy([0, -1, -2, -3, -4, -5], 5, 0)));

    /// <summary>Accuracies are whole samples: two seeds agree by chance.</summary>
    [Fact]
    public void Two_seeds_say_nothing() => Assert.False(DeclineTest.IsSignificant([Humped, Humped]));

    /// <summary>
    /// A flat curve is the hardest that never falls: called falling in at most 5 % of studies, and not never.
    /// </summary>
    [Fact]
    public void Flat_curves_are_rarely_called_falling()
    {
        const int studies = 2000;
        int falling = Enumerable
            .Range(0, studies)
            .Count(study => DeclineTest.IsSignificant(Noisy([0, 0, 0, 0, 0, 0], 5, study)));
        Assert.InRange(falling / (double)studies, 0.005, 0.06);
    }

    /// <summary>
    /// Independent normal noise of 0.2 points at each strength but the first, where the loss is 0 in every seed.
    /// </summary>
    private static double[][] Noisy(double[] curve, int seeds, int draw)
    {
        double[] noise = new double[seeds * curve.Length];
        new RandomStream(17).Normal(draw, 0, noise);
        return
        [
            .. noise
                .Chunk(curve.Length)
                .Select(seed => curve.Select((loss, i) => i == 0 ? loss : loss + 0.2 * seed[i]).ToArray()),
        ];
    }
}
