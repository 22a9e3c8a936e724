using System;
using System.Collections.Generic;

namespace Modular.Devices;

/// <summary>
/// The probabilities of binomial numbers, in proportion: the counts of successes among some trials that are not all but
/// impossible. Counts less likely than 1e-13 of the most likely one are left out.
/// </summary>
public sealed class BinomialWeights
{
    private const double LeastWeight = 1e-13; // relative to the most likely count

    private BinomialWeights(int first, IReadOnlyList<double> weights)
    {
        First = first;
        Weights = weights;
    }

    /// <summary>The least count that has a weight.</summary>
    public int First { get; }

    /// <summary>The weights of the counts from the least on; the largest is 1.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>Computes weights from the most likely count outwards, by the ratio of neighbouring ones.</summary>
    /// <param name="trials">The number of trials, 0 or more.</param>
    /// <param name="probability">Of a success in one trial, above 0; 1 and more: every trial succeeds.</param>
    public static BinomialWeights Compute(int trials, double probability)
    {
        if (probability >= 1)
            return new BinomialWeights(trials, [1]);
        int mode = Math.Min(trials, (int)((trials + 1) * probability));
        double odds = probability / (1 - probability);
        List<double> weights = [1];
        for (int j = mode; j > 0 && weights[^1] > LeastWeight; j--)
            weights.Add(weights[^1] * j / (odds * (trials - j + 1)));
        int first = mode - (weights.Count - 1);
        weights.Reverse();
        for (int j = mode; j < trials && weights[^1] > LeastWeight; j++)
            weights.Add(weights[^1] * odds * (trials - j) / (j + 1));
        return new BinomialWeights(first, weights);
    }
}
