using Modular.Statistics;

namespace Modular.Framework.Tests;

public sealed class HolmTests
{
    /// <summary>
    /// 0.005 and 0.01 pass 0.05 / 4 and 0.05 / 3; 0.03 fails 0.05 / 2, and 0.04 with it though it passes 0.05.
    /// </summary>
    [Fact]
    public void A_worked_example() =>
        Assert.Equal([true, false, false, true], Holm.Rejected([0.01, 0.04, 0.03, 0.005]));

    /// <summary>Bonferroni would keep the second and the third.</summary>
    [Fact]
    public void It_steps_down() => Assert.Equal([true, true, true], Holm.Rejected([0.01, 0.024, 0.04]));

    [Fact]
    public void It_stops_at_the_first_that_is_kept() =>
        Assert.Equal([false, false, false], Holm.Rejected([0.02, 0.021, 0.022]));

    [Fact]
    public void A_limit_that_is_met_rejects() => Assert.Equal([true, true], Holm.Rejected([0.05, 0.025]));

    [Fact]
    public void Nothing_to_test_is_nothing_rejected() => Assert.Empty(Holm.Rejected([]));

    [Fact]
    public void Another_level() => Assert.Equal([true, false], Holm.Rejected([0.004, 0.02], level: 0.01));
}
