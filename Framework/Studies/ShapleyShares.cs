using Modular.Statistics;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>
/// Shapley values along drawn orders for each seed: what each imperfection adds to the loss, and how far the means may
/// be from those over all orders. The value of a subset is the accuracy of ideal hardware minus that with the subset
/// on. A seed counts where all of its subsets were done.
/// </summary>
internal sealed class ShapleyShares
{
    private readonly Coalitions coalitions;
    private readonly Accuracies accuracies;
    private readonly int[] seeds;

    /// <summary>
    /// What each player adds in each drawn order, by seed, points [orders][players].
    /// </summary>
    private readonly Dictionary<int, double[][]> adds;

    public ShapleyShares(Coalitions coalitions, Accuracies accuracies)
    {
        this.coalitions = coalitions;
        this.accuracies = accuracies;
        seeds = [.. accuracies.Seeds([.. coalitions.Subsets.Select(coalitions.Hardware)])];
        adds = seeds.ToDictionary(seed => seed, Adds);
    }

    /// <summary>The error of a player's mean share that comes from drawing only some orders.</summary>
    public SampledError Error(int player) => Error(order => order[player]);

    /// <summary>The same error for the difference of two players' shares.</summary>
    public SampledError Error(int first, int second) => Error(order => order[first] - order[second]);

    private SampledError Error(Func<double[], double> quantity)
    {
        if (seeds.Length == 0)
            return default;
        return SampledError.FromDraws([
            .. Enumerable
                .Range(0, coalitions.Orders.Count)
                .Select(order => seeds.Average(seed => quantity(adds[seed][order]))),
        ]);
    }

    private double[][] Adds(int seed) =>
        [.. coalitions.Orders.Select(order => Shapley.Along(order, subset => Worth(seed, subset)))];

    private double Worth(int seed, ulong subset) =>
        accuracies.BySeed(StudyPlan.Ideal)[seed] - accuracies.BySeed(coalitions.Hardware(subset))[seed];
}
