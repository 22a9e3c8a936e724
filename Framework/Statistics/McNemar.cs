using MathNet.Numerics.Distributions;

namespace Modular.Statistics;

/// <summary>
/// McNemar's exact test (Psychometrika 12 (1947) 153) of two networks on the same samples. Where only one of the two is
/// right, each is so with chance 1/2 if they are equally good. The test is about these two networks and other samples,
/// not about other seeds, so it is never pooled over seeds.
/// </summary>
/// <param name="Better">The number of samples that only the first network gets right.</param>
/// <param name="Worse">The number of samples that only the second network gets right.</param>
internal sealed record McNemar(int Better, int Worse)
{
    /// <summary>The two-sided p of the test, from 0 to 1.</summary>
    public double P =>
        Better == Worse ? 1 : Math.Min(1, 2 * Binomial.CDF(0.5, Better + Worse, Math.Min(Better, Worse)));

    /// <summary>Compares two networks sample by sample.</summary>
    /// <param name="first">Whether the first network gets each sample right, [samples].</param>
    /// <param name="second">The same for the second network, [samples].</param>
    public static McNemar Compare(bool[] first, bool[] second) =>
        new(
            first.Zip(second).Count(pair => pair.First && !pair.Second),
            first.Zip(second).Count(pair => !pair.First && pair.Second)
        );
}
