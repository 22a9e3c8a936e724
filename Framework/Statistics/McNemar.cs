using MathNet.Numerics.Distributions;

namespace Modular.Statistics;

/// <summary>
/// McNemar's exact test (Psychometrika 12 (1947) 153) of two networks on the same samples: where only one of the two is
/// right, it is either with chance 1/2 if they are equally good. It speaks of these two networks and of other samples,
/// not of other seeds: so it is never pooled over seeds.
/// </summary>
/// <param name="Better">Samples that only the first gets right.</param>
/// <param name="Worse">Samples that only the second gets right.</param>
internal sealed record McNemar(int Better, int Worse)
{
    /// <summary>The two-sided p.</summary>
    public double P =>
        Better == Worse ? 1 : Math.Min(1, 2 * Binomial.CDF(0.5, Better + Worse, Math.Min(Better, Worse)));

    /// <summary>Compares two networks sample by sample.</summary>
    /// <param name="first">For each sample whether the first is right, [samples].</param>
    /// <param name="second">The same of the second.</param>
    public static McNemar Compare(bool[] first, bool[] second) =>
        new(
            first.Zip(second).Count(pair => pair.First && !pair.Second),
            first.Zip(second).Count(pair => !pair.First && pair.Second)
        );
}
