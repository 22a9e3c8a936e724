using System.Numerics;
using Modular.Contracts;
using Modular.Statistics;

namespace Modular.Framework.Tests;

public sealed class ShapleyTests
{
    /// <summary>Two left gloves and a right one, a pair is worth 1: the textbook's 1/6, 1/6, 2/3.</summary>
    [Fact]
    public void The_glove_game()
    {
        double[] values = Shapley.Values(Game(3, set => (set & 4) != 0 && (set & 3) != 0 ? 1 : 0));
        Assert.Equal([1 / 6.0, 1 / 6.0, 4 / 6.0], values, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Where_costs_just_add_each_has_its_own_and_no_two_interact()
    {
        double[] own = [1.5, -2, 0, 4];
        double[] game = Game(4, set => own.Where((_, i) => (set >> i & 1) != 0).Sum());
        Assert.Equal(own, Shapley.Values(game), (a, b) => Math.Abs(a - b) < 1e-12);
        foreach ((int i, int j) in Pairs(4))
            Assert.Equal(0, Shapley.Interaction(game, i, j), 1e-12);
    }

    /// <summary>
    /// Worth 1 only where 0 and 2 meet: they share it, interact by just that, and the others do nothing.
    /// </summary>
    [Fact]
    public void What_takes_two_is_shared_by_two()
    {
        double[] game = Game(4, set => (set & 5) == 5 ? 1 : 0);
        Assert.Equal([0.5, 0, 0.5, 0], Shapley.Values(game), (a, b) => Math.Abs(a - b) < 1e-12);
        foreach ((int i, int j) in Pairs(4))
            Assert.Equal((i, j) == (0, 2) ? 1 : 0, Shapley.Interaction(game, i, j), 1e-12);
    }

    /// <summary>Two that spoil the same thing: each alone takes all of it.</summary>
    [Fact]
    public void What_is_redundant_interacts_below_zero() =>
        Assert.Equal(-1, Shapley.Interaction(Game(2, set => set == 0 ? 0 : 1), 0, 1), 1e-12);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void Values_add_up_to_the_whole(int players)
    {
        double[] game = Random(players);
        Assert.Equal(game[^1] - game[0], Shapley.Values(game).Sum(), 1e-12);
    }

    /// <summary>All 24 orders, each once, are the definition.</summary>
    [Fact]
    public void The_mean_over_all_orders_is_the_value_and_every_order_adds_up()
    {
        double[] game = Random(4);
        double[] exact = Shapley.Values(game);
        double[][] orders = [.. Orders([0, 1, 2, 3]).Select(order => Shapley.Along(order, set => game[set]))];
        Assert.Equal(24, orders.Length);
        Assert.All(orders, adds => Assert.Equal(game[^1] - game[0], adds.Sum(), 1e-12));
        for (int i = 0; i < 4; i++)
            Assert.Equal(exact[i], orders.Average(adds => adds[i]), 1e-12);
    }

    /// <summary>The definition again, with 6 players and the size of each coalition written out.</summary>
    [Fact]
    public void The_interaction_is_the_second_difference_averaged_over_the_sizes_and_within_each()
    {
        double[] game = Random(6);
        double expected = Enumerable
            .Range(0, 64)
            .Where(set => (set & 0b1001) == 0)
            .GroupBy(
                set => BitOperations.PopCount((uint)set),
                set => game[set | 0b1001] - game[set | 1] - game[set | 8] + game[set]
            )
            .Average(size => size.Average());
        Assert.Equal(expected, Shapley.Interaction(game, 0, 3), 1e-12);
    }

    private static double[] Game(int players, Func<int, double> worth) =>
        [.. Enumerable.Range(0, 1 << players).Select(worth)];

    private static double[] Random(int players)
    {
        double[] game = new double[1 << players];
        new RandomStream(12).Normal(players, 0, game);
        return game;
    }

    private static IEnumerable<(int, int)> Pairs(int players) =>
        from i in Enumerable.Range(0, players)
        from j in Enumerable.Range(i + 1, players - i - 1)
        select (i, j);

    private static IEnumerable<int[]> Orders(int[] rest) =>
        rest.Length == 0
            ?
            [
                [],
            ]
            : rest.SelectMany(first =>
                Orders([.. rest.Where(other => other != first)]).Select(order => (int[])[first, .. order])
            );
}
