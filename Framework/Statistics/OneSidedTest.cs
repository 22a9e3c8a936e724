using MathNet.Numerics.Distributions;

namespace Modular.Statistics;

/// <summary>Student's one-sided test of a mean over seeds.</summary>
internal static class OneSidedTest
{
    /// <summary>
    /// The least number of seeds for the test. With fewer, accuracies, which are whole numbers of samples, can be equal
    /// by chance, and a t test would take that for certainty.
    /// </summary>
    public const int LeastSeeds = 3;

    /// <summary>
    /// The chance of a mean at least as far above a threshold as this one, if the true mean is the threshold; 1 for
    /// fewer than <see cref="LeastSeeds"/> values.
    /// </summary>
    /// <param name="values">One value for each seed.</param>
    /// <param name="threshold">The value with which the mean is compared.</param>
    public static double P(IReadOnlyCollection<double> values, double threshold = 0)
    {
        if (values.Count < LeastSeeds)
            return 1;
        double mean = values.Average();
        double error = Interval.StandardError([.. values], mean);
        if (error == 0)
            return mean > threshold ? 0 : 1;
        return StudentT.CDF(0, 1, values.Count - 1, (threshold - mean) / error);
    }
}
