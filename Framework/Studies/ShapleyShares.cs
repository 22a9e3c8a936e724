using Modular.Statistics;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>
/// Shapley values seed by seed: what each imperfection adds to the loss. A subset's worth is the accuracy of ideal
/// hardware minus that with the subset on, so the shares of a seed add up to ideal minus all. A seed counts where all
/// of its subsets were done.
/// </summary>
internal sealed class ShapleyShares
{
    private readonly Coalitions coalitions;
    private readonly Accuracies accuracies;
    private readonly int[] seeds;

    /// <summary>
    /// What each player adds in each drawn order, by seed, points [orders][players]; a single row, the exact values,
    /// where nothing is drawn.
    /// </summary>
    private readonly Dictionary<int, double[][]> adds;

    public ShapleyShares(Coalitions coalitions, Accuracies accuracies)
    {
        this.coalitions = coalitions;
        this.accuracies = accuracies;
        seeds = [.. accuracies.Seeds([.. coalitions.Subsets.Select(coalitions.Hardware)])];
        adds = seeds.ToDictionary(seed => seed, Adds);
    }

    /// <summary>The share of a player, by seed.</summary>
    public IReadOnlyDictionary<int, double> ForPlayer(int player) =>
        seeds.ToDictionary(seed => seed, seed => adds[seed].Average(order => order[player]));

    /// <summary>The error of a player's mean share that is due to the orders that were drawn.</summary>
    public SampledError Error(int player) => Error(order => order[player]);

    /// <summary>The same error of the difference of two players' shares.</summary>
    public SampledError Error(int first, int second) => Error(order => order[first] - order[second]);

    /// <summary>The interactions of every two players; none unless every subset is run.</summary>
    public IEnumerable<Interaction> Interactions(double level)
    {
        if (!coalitions.Exact)
            return [];
        return from i in Enumerable.Range(0, coalitions.Players.Count)
            from j in Enumerable.Range(i + 1, coalitions.Players.Count - i - 1)
            select new Interaction(
                coalitions.Players[i],
                coalitions.Players[j],
                Interval.FromSamples([.. seeds.Select(seed => Shapley.Interaction(Worths(seed), i, j))], level)
            );
    }

    private SampledError Error(Func<double[], double> quantity)
    {
        if (coalitions.Exact || seeds.Length == 0)
            return default;
        return SampledError.FromDraws([
            .. Enumerable
                .Range(0, coalitions.Orders.Count)
                .Select(order => seeds.Average(seed => quantity(adds[seed][order]))),
        ]);
    }

    private double[][] Adds(int seed)
    {
        if (coalitions.Exact)
            return [Shapley.Values(Worths(seed))];
        return [.. coalitions.Orders.Select(order => Shapley.Along(order, subset => Worth(seed, subset)))];
    }

    private double[] Worths(int seed) =>
        [.. Enumerable.Range(0, 1 << coalitions.Players.Count).Select(set => Worth(seed, (ulong)set))];

    private double Worth(int seed, ulong subset) =>
        accuracies.BySeed(StudyPlan.Ideal)[seed] - accuracies.BySeed(coalitions.Hardware(subset))[seed];
}
