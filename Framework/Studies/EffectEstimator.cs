using Modular.Scenarios;
using Modular.Statistics;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>Estimates contrasts from the accuracies of a study, under the error model of its scenario.</summary>
internal sealed class EffectEstimator
{
    /// <summary>
    /// The magnitude in points below which a difference counts as 0, because it is the rounding of sums of percentages.
    /// </summary>
    private const double Rounding = 1e-9;

    private readonly Attribution how;
    private readonly Accuracies accuracies;
    private readonly IReadOnlyList<string> hardware;
    private readonly Lazy<RandomBlocks?> blocks;
    private readonly Lazy<int[]> wholeSeeds;

    public EffectEstimator(Attribution how, Accuracies accuracies)
    {
        this.how = how;
        this.accuracies = accuracies;
        hardware = [.. how.Versions.Select(version => accuracies.NameOf(version.Name)).Distinct()];
        wholeSeeds = new(() => [.. accuracies.Seeds(hardware)]);
        blocks = new(Fit);
    }

    /// <summary>
    /// The mixed model of all hardware of the ranking, over the seeds in which all of it was done; null for fewer than
    /// two such seeds.
    /// </summary>
    public RandomBlocks? Blocks => blocks.Value;

    /// <summary>The contrast of each seed that has all of its hardware, points.</summary>
    public IReadOnlyDictionary<int, double> BySeed(Contrast contrast)
    {
        if (contrast.Weights.Count == 0)
            return new Dictionary<int, double>();
        string[] hardware = [.. contrast.Weights.Keys];
        return accuracies.Seeds(hardware).ToDictionary(seed => seed, seed => Value(contrast, seed));
    }

    /// <summary>Estimates a contrast under the error model of the study.</summary>
    public Estimate Find(Contrast contrast) => Find(contrast, how.Errors);

    /// <summary>
    /// Estimates a contrast under any error model. Where it is 0 in every seed, nothing that it compares differs, and
    /// it is exactly 0.
    /// </summary>
    public Estimate Find(Contrast contrast, ErrorModel errors)
    {
        Contrast distinct = contrast.Rename(accuracies.NameOf);
        double[] paired = [.. BySeed(distinct).Values];
        if (errors == ErrorModel.Paired || IsExactlyZero(paired))
            return Estimate.FromSamples(paired);
        if (errors == ErrorModel.Mixed)
            return Mixed(distinct);
        return Unpaired(distinct);
    }

    private static bool IsExactlyZero(double[] paired) =>
        paired.Length > 1 && paired.All(value => Math.Abs(value) < Rounding);

    private Estimate Unpaired(Contrast contrast) =>
        Estimate.FromGroups([
            .. contrast.Weights.Select(one => new WeightedGroup(one.Value, [.. accuracies.BySeed(one.Key).Values])),
        ]);

    private Estimate Mixed(Contrast contrast)
    {
        int[] seeds = wholeSeeds.Value;
        if (contrast.Weights.Count == 0 || seeds.Length == 0 || !IsRun(contrast))
            return Estimate.None;
        double mean = seeds.Average(seed => Value(contrast, seed));
        double squares = contrast.Weights.Values.Sum(weight => weight * weight);
        return Blocks?.Contrast(mean, squares) ?? new Estimate(mean, double.NaN, 0, 1);
    }

    /// <summary>Whether the ranking runs all hardware of a contrast. A fraction runs only some.</summary>
    private bool IsRun(Contrast contrast) => contrast.Weights.Keys.All(hardware.Contains);

    private double Value(Contrast contrast, int seed) =>
        contrast.Weights.Sum(one => one.Value * accuracies.BySeed(one.Key)[seed]);

    private RandomBlocks? Fit()
    {
        int[] seeds = wholeSeeds.Value;
        double[] Row(string one) => [.. seeds.Select(seed => accuracies.BySeed(one)[seed])];
        return RandomBlocks.Fit([.. hardware.Select(Row)]);
    }
}
