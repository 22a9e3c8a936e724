using Modular.Statistics;

namespace Modular.Framework.Tests;

public sealed class SeparationTests
{
    [Fact]
    public void What_is_told_apart_has_one_rank_each()
    {
        Separation separation = Separate([1, 1.1, 0.9, 1], [5, 5.1, 4.9, 5.2], [3, 3.1, 2.9, 3]);
        Assert.Equal(["3", "1", "2"], Enumerable.Range(0, 3).Select(i => $"{separation.Rank(i)}"));
        Assert.Empty(separation.Open);
    }

    [Fact]
    public void What_is_not_told_apart_has_a_range_of_ranks()
    {
        Separation separation = Separate([5, 7, 4, 6], [0, 0.1, -0.1, 0], [6, 5, 7, 5]);
        Assert.Equal(["1-2", "3", "1-2"], Enumerable.Range(0, 3).Select(i => $"{separation.Rank(i)}"));
        Assert.Equal([new Pair(2, 0)], separation.Open);
        Assert.False(separation.Complete);
    }

    /// <summary>0 is above 2, and neither is told from 1.</summary>
    [Fact]
    public void Ranges_overlap()
    {
        Separation separation = Separate([3, 3.1, 3, 3.1], [-4, 6, 5, 1], [1, 1.1, 1.1, 1]);
        Assert.Equal([new(1, 2), new(1, 3), new(2, 3)], Enumerable.Range(0, 3).Select(separation.Rank));
    }

    [Fact]
    public void One_or_no_quantity_has_no_neighbours()
    {
        Assert.True(Separate([1, 2]).Complete);
        Assert.True(Separate().Complete);
        Assert.False(Separate([], []).Complete);
    }

    /// <summary>The error of a drawing is added to that of the seeds.</summary>
    [Fact]
    public void A_large_error_of_the_drawing_separates_nothing()
    {
        IReadOnlyDictionary<int, double>[] values = Values([5, 5.1, 4.9, 5.2], [3, 3.1, 2.9, 3]);
        Assert.Equal(2, Separation.Compute(values).Rank(1).Low);
        Assert.Equal(1, Separation.Compute(values, sampled: (_, _) => new SampledError(1, 20)).Rank(1).Low);
    }

    private static Separation Separate(params double[][] values) => Separation.Compute(Values(values));

    private static IReadOnlyDictionary<int, double>[] Values(params double[][] values) =>
        [.. values.Select(one => one.Select((x, seed) => (x, seed)).ToDictionary(pair => pair.seed, pair => pair.x))];
}
