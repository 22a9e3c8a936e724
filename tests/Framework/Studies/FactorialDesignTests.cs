using Modular.Statistics;
using Modular.Studies.Designs;

namespace Modular.Framework.Tests;

public sealed class FactorialDesignTests
{
    /// <summary>
    /// All fractions: what is on is on in half of the runs, ideal hardware is a run, and no run comes twice.
    /// </summary>
    [Fact]
    public void Main_effects_are_clear_of_each_other_and_of_interactions_of_two()
    {
        for (int factors = FactorialDesign.FewestFactors; factors <= FactorialDesign.MostFactors; factors++)
            foreach (int runs in FactorialDesign.SizesFor(factors))
                Check(FactorialDesign.Fraction(factors, runs), factors, runs);
    }

    [Theory]
    [InlineData(4, 8)]
    [InlineData(5, 16)]
    [InlineData(8, 16)]
    [InlineData(9, 24)]
    [InlineData(12, 24)]
    [InlineData(16, 32)]
    [InlineData(17, 40)]
    [InlineData(24, 48)]
    [InlineData(32, 64)]
    public void The_smallest_fraction_has_at_most_twice_as_many_runs_as_factors_rounded_up(int factors, int runs) =>
        Assert.Equal(runs, FactorialDesign.SizesFor(factors)[0]);

    /// <summary>The resolutions and word counts of the tables of Box, Hunter and Hunter.</summary>
    [Theory]
    [InlineData(4, 8, 4)]
    [InlineData(5, 16, 5)]
    [InlineData(6, 16, 4)]
    [InlineData(6, 32, 6)]
    [InlineData(7, 16, 4)]
    [InlineData(7, 32, 4)]
    [InlineData(7, 64, 7)]
    [InlineData(8, 16, 4)]
    [InlineData(8, 64, 5)]
    public void Regular_fractions_have_the_best_resolution(int factors, int runs, int resolution) =>
        Assert.Equal(resolution, FactorialDesign.Fraction(factors, runs).Resolution);

    [Fact]
    public void A_half_of_four_has_three_chains_of_two_interactions()
    {
        IReadOnlyList<AliasChain> chains = FactorialDesign.Fraction(4, 8).Chains;
        Assert.Equal(
            ["0x1 2x3", "0x2 1x3", "0x3 1x2"],
            chains.Select(chain => string.Join(' ', chain.Pairs.Select(pair => $"{pair.First}x{pair.Second}")))
        );
        Assert.All(chains, chain => Assert.Equal([1, 1], chain.Signs));
    }

    [Fact]
    public void Interactions_are_clear_of_each_other_from_resolution_V()
    {
        Assert.All(FactorialDesign.Fraction(5, 16).Chains, chain => Assert.Single(chain.Pairs));
        Assert.All(FactorialDesign.Full(3).Chains, chain => Assert.Single(chain.Pairs));
        Assert.Empty(FactorialDesign.Fraction(9, 24).Chains);
    }

    private static void Check(FactorialDesign design, int factors, int runs)
    {
        Assert.Equal(runs, design.Subsets.Distinct().Count());
        Assert.Contains(0UL, design.Subsets);
        for (int i = 0; i < factors; i++)
        {
            IReadOnlyList<int> column = design.Column(i);
            Assert.Equal(0, column.Sum());
            for (int j = 0; j < i; j++)
            {
                IReadOnlyList<int> product = design.Product(new Pair(i, j));
                Assert.Equal(0, product.Sum());
                for (int other = 0; other < factors; other++)
                    Assert.Equal(0, other == i || other == j ? 0 : Dot(product, design.Column(other)));
            }
        }
    }

    private static int Dot(IReadOnlyList<int> one, IReadOnlyList<int> other) => one.Zip(other, (a, b) => a * b).Sum();
}
