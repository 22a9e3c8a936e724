using Modular.Statistics;

namespace Modular.Framework.Tests;

public sealed class JointContrastTests
{
    private static readonly double[] Large = [2, 2.1, 1.9, 2, 2.2];
    private static readonly double[] Small = [0.01, -0.02, 0.03, 0, -0.01];

    /// <summary>Student's t of 4 degrees of freedom at 0.05 / 2 / 2 is 3.495.</summary>
    [Fact]
    public void Intervals_of_two_hold_together()
    {
        Interval interval = JointContrast.JudgeAll([Large, Small])[0].Difference;
        double error = Interval.StandardError(Large, interval.Mean);
        Assert.Equal(3.495, (interval.High - interval.Mean) / error, 1e-3);
    }

    [Fact]
    public void A_contrast_that_was_not_measured_does_not_widen_the_others() =>
        Assert.Equal(JointContrast.JudgeAll([Large])[0].Difference, JointContrast.JudgeAll([Large, []])[0].Difference);

    [Fact]
    public void The_p_is_that_of_holm()
    {
        IReadOnlyList<JointContrast> both = JointContrast.JudgeAll([Large, Small]);
        Assert.Equal(2 * Interval.P(Large), both[0].P, 1e-12);
        Assert.Equal(Interval.P(Small), both[1].P, 1e-12);
    }

    [Fact]
    public void Within_a_margin_lies_what_two_tests_show()
    {
        IReadOnlyList<JointContrast> both = JointContrast.JudgeAll([Large, Small], margin: 0.2);
        Assert.Equal([false, true], both.Select(one => one.IsWithin));
        Assert.Null(JointContrast.JudgeAll([Small])[0].IsWithin);
    }

    [Fact]
    public void Two_seeds_show_nothing() =>
        Assert.Equal(
            1,
            JointContrast
                .JudgeAll([
                    [1.0, 1.0],
                ])[0]
                .P
        );

    [Fact]
    public void The_greatest_is_told_where_it_is_above_each_other()
    {
        Assert.Empty(GreatestTest.Compute([BySeed(Small), BySeed(Large)], 0.05).Open);
        GreatestTest open = GreatestTest.Compute([BySeed(Small), BySeed([0.02, 0, 0.01, 0.03, 0.01])], 0.05);
        Assert.Equal(1, open.First);
        Assert.Equal([0], open.Open);
    }

    private static Dictionary<int, double> BySeed(double[] values) =>
        values.Select((value, seed) => (value, seed)).ToDictionary(one => one.seed, one => one.value);
}
