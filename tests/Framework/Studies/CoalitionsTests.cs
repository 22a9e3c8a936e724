using System.Numerics;
using System.Text;
using Modular.Studies;
using Modular.Trials;

namespace Modular.Framework.Tests;

public sealed class CoalitionsTests
{
    [Fact]
    public void Subsets_have_the_names_of_the_hardware_that_they_are()
    {
        var coalitions = new Coalitions(["a", "b", "c", "d"], 5);
        Assert.True(coalitions.Exact);
        Assert.Equal(
            [
                "ideal",
                "all",
                "only/a",
                "only/b",
                "only/c",
                "only/d",
                "subset/a+b",
                "subset/a+c",
                "subset/b+c",
                "subset/a+d",
                "subset/b+d",
                "subset/c+d",
                "without/d",
                "without/c",
                "without/b",
                "without/a",
            ],
            coalitions.Subsets.Select(coalitions.Hardware)
        );
    }

    [Theory]
    [InlineData(1, "ideal, all")]
    [InlineData(2, "ideal, all, only/p0, only/p1")]
    public void Few_players_have_no_hardware_twice(int players, string hardware)
    {
        Coalitions coalitions = Draw(players);
        Assert.Equal(hardware, string.Join(", ", coalitions.Subsets.Select(coalitions.Hardware)));
    }

    [Fact]
    public void Up_to_six_players_every_subset_is_there_and_nothing_is_drawn()
    {
        Assert.Equal(64, Draw(6).Subsets.Distinct().Count());
        Assert.Empty(Draw(6).Orders);
        Assert.False(Draw(7).Exact);
    }

    [Fact]
    public void Orders_are_drawn_from_a_fixed_stream()
    {
        IReadOnlyList<int[]> orders = Draw(9, 30).Orders;
        Assert.Equal(30, orders.Count);
        Assert.All(orders, order => Assert.Equal(Enumerable.Range(0, 9), order.Order()));
        Assert.Equal(orders, Draw(9, 30).Orders);
        Assert.Equal(orders.Take(10), Draw(9, 10).Orders);
        Assert.InRange(orders.Select(order => string.Join(' ', order)).Distinct().Count(), 29, 30);
    }

    /// <summary>Of 3000 orders of 8 each player is first in 375 +- 18.</summary>
    [Fact]
    public void Every_player_is_as_often_first_as_last()
    {
        IReadOnlyList<int[]> orders = Draw(8, 3000).Orders;
        foreach (int end in new[] { 0, 7 })
            Assert.All(orders.GroupBy(order => order[end]), same => Assert.InRange(same.Count(), 302, 448));
    }

    [Fact]
    public void Drawn_subsets_are_those_along_the_orders_and_the_ends()
    {
        Coalitions coalitions = Draw(7, 3);
        ulong[] subsets = [.. coalitions.Subsets];
        Assert.Equal(subsets.Length, subsets.Distinct().Count());
        Assert.InRange(subsets.Length, 2 + 14, 2 + 14 + 3 * 4);
        Assert.Equal((0UL, 127UL), (subsets[0], subsets[1]));
        Assert.Equal(7, subsets.Count(subset => BitOperations.PopCount(subset) == 1));
        Assert.Equal(7, subsets.Count(subset => BitOperations.PopCount(subset) == 6));
        ulong three = coalitions.Orders[2].Take(3).Aggregate(0UL, (set, player) => set | 1UL << player);
        Assert.Contains(three, subsets);
    }

    /// <summary>With a seed, a machine's name and the endings of drafts a file name has at most 255 bytes.</summary>
    [Fact]
    public void Long_names_stay_file_names_and_unique()
    {
        string[] players = [.. Enumerable.Range(0, 40).Select(i => $"an-imperfection-with-a-very-long-name-{i}")];
        var coalitions = new Coalitions(players, 50);
        Trial[] trials =
        [
            .. coalitions.Subsets.Select(subset => new Trial
            {
                Hardware = coalitions.Hardware(subset),
                Seed = 9999,
                Strengths = new Dictionary<string, double>(),
            }),
        ];
        Assert.Equal(trials.Length, trials.Select(trial => trial.Name).Distinct().Count());
        Assert.All(trials, trial => Assert.Matches("^[a-z0-9+.-]+$", trial.Name));
        Assert.All(trials, trial => Assert.InRange(Encoding.UTF8.GetByteCount(trial.Name), 1, 150));
        Assert.Contains(trials, trial => trial.Hardware.StartsWith("subset/20-of-40."));
    }

    private static Coalitions Draw(int players, int permutations = 20) =>
        new([.. Enumerable.Range(0, players).Select(i => $"p{i}")], permutations);
}
