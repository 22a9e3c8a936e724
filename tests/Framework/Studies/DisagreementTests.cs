using Modular.Studies;
using Modular.Trials;
using static Modular.Framework.Tests.Synthetic;

namespace Modular.Framework.Tests;

/// <summary>Whether the two columns of a ranking are said to disagree.</summary>
public sealed class DisagreementTests
{
    private static readonly string[] Names = ["a", "b", "c"];

    [Fact]
    public void Columns_that_disagree_beyond_chance_are_named_once() =>
        Assert.Equal(["a over b"], Found(Outcomes(buysOfA: 10, costsOfA: 3)));

    /// <summary>In the means a buys more than b by half a point, but seeds differ by more.</summary>
    [Fact]
    public void An_order_of_what_fixing_buys_that_may_be_chance_is_no_disagreement() =>
        Assert.Empty(Found(Outcomes(buysOfA: 5.3, costsOfA: 3)));

    /// <summary>What fixing buys is clear, but alone b costs more than a in the means only.</summary>
    [Fact]
    public void An_order_of_the_costs_that_may_be_chance_is_no_disagreement() =>
        Assert.Empty(Found(Outcomes(buysOfA: 10, costsOfA: 7.7)));

    [Fact]
    public void Columns_in_the_same_order_do_not_disagree() => Assert.Empty(Found(Outcomes(buysOfA: 10, costsOfA: 12)));

    /// <summary>Two seeds agree by chance.</summary>
    [Fact]
    public void Two_seeds_show_no_disagreement() =>
        Assert.Empty(Found([.. Outcomes(buysOfA: 10, costsOfA: 3).Where(outcome => outcome.Seed < 2)]));

    private static IEnumerable<string> Found(IReadOnlyList<Outcome> outcomes) =>
        Disagreement
            .FindAll(ByLeavingOneOut(Names, outcomes), outcomes)
            .Select(pair => $"{pair.Buys.Name} over {pair.Costs.Name}");

    /// <summary>Fixing b buys 5 points, and b costs 8 alone; c buys and costs 1. Seeds swing by half a point.</summary>
    private static Outcome[] Outcomes(double buysOfA, double costsOfA) =>
        [
            .. Ideal(98, 98, 98, 98, 98),
            .. All(80, 80, 80, 80, 80),
            .. Without("a", Around(80 + buysOfA)),
            .. Without("b", 85, 85.1, 84.9, 85, 85),
            .. Without("c", 81, 81, 81.1, 80.9, 81),
            .. Only("a", Around(98 - costsOfA)),
            .. Only("b", 90, 90.1, 89.9, 90, 90),
            .. Only("c", 97, 97, 97.1, 96.9, 97),
        ];

    private static double[] Around(double mean) => [mean - 0.5, mean + 0.4, mean, mean + 0.5, mean - 0.4];
}
