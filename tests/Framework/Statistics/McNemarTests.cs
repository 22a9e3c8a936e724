using Modular.Statistics;
using Modular.Studies;
using Modular.Trials;

namespace Modular.Framework.Tests;

public sealed class McNemarTests
{
    /// <summary>2 of 12 by a fair coin: (1 + 12 + 66) / 2^11.</summary>
    [Theory]
    [InlineData(5, 0, 2 / 32.0)]
    [InlineData(2, 10, 79 / 2048.0)]
    [InlineData(10, 2, 79 / 2048.0)]
    [InlineData(3, 3, 1)]
    [InlineData(3, 4, 1)]
    [InlineData(0, 0, 1)]
    public void P_is_that_of_a_fair_coin(int better, int worse, double p) =>
        Assert.Equal(p, new McNemar(better, worse).P, 1e-12);

    [Fact]
    public void Only_samples_on_which_the_two_differ_count() =>
        Assert.Equal(
            new McNemar(2, 1),
            McNemar.Compare([true, true, false, true, false, false], [true, false, true, false, false, false])
        );

    [Fact]
    public void A_seed_is_tested_where_both_trials_say_what_they_got_right()
    {
        Outcome Right(Outcome outcome, params bool[] right) => outcome with { Correct = Correctness.FromFlags(right) };
        Outcome[] without = [.. Synthetic.Without("a", 50, 100, 50)];
        Outcome[] all = [.. Synthetic.All(50, 50, 50)];
        Outcome[] outcomes =
        [
            Right(without[0], true, false),
            Right(all[0], false, true),
            Right(without[1], true, true),
            Right(all[1], true, false),
            without[2],
            Right(all[2], true, false),
        ];
        Assert.Equal(
            [new SeedTest("a", 0, new McNemar(1, 1)), new SeedTest("a", 1, new McNemar(1, 0))],
            SeedTest.RunAll(new Attribution { Names = ["a", "b"] }, outcomes)
        );
        Assert.Empty(
            SeedTest.RunAll(new Attribution { Names = ["a"], Method = Scenarios.RankMethod.OneAtATime }, outcomes)
        );
    }
}
