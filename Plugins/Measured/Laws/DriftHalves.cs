using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Modular.Plugins.Measured;

/// <summary>The drift exponents of devices in low and in high states.</summary>
/// <param name="Boundary">The conductance between both halves, siemens.</param>
/// <param name="LowMean">The mean exponent of the lower half.</param>
/// <param name="HighMean">The mean exponent of the upper half.</param>
/// <param name="LowSigma">The standard deviation of the exponent over the lower half.</param>
/// <param name="HighSigma">The standard deviation of the exponent over the upper half.</param>
/// <param name="Probability">The probability of so unequal a spread by chance: F test, both sides.</param>
internal sealed record DriftHalves(
    double Boundary,
    double LowMean,
    double HighMean,
    double LowSigma,
    double HighSigma,
    double Probability
)
{
    private const int LeastDevices = 10; // of both halves together (assumed)

    /// <summary>Compares the halves; null of few devices or of exact ones.</summary>
    /// <param name="conductances">The first conductance of each device, siemens [devices].</param>
    /// <param name="exponents">The drift exponent of each device [devices].</param>
    public static DriftHalves? Compare(double[] conductances, double[] exponents)
    {
        if (conductances.Length < LeastDevices)
            return null;
        double[] sorted = [.. conductances];
        double[] byState = [.. exponents];
        Array.Sort(sorted, byState);
        int half = sorted.Length / 2;
        double[] low = byState[..half];
        double[] high = byState[half..];
        double ratio = low.Variance() / high.Variance();
        if (!double.IsFinite(ratio) || ratio == 0)
            return null;
        double below = FisherSnedecor.CDF(low.Length - 1, high.Length - 1, ratio);
        return new DriftHalves(
            Math.Sqrt(sorted[half - 1] * sorted[half]),
            low.Average(),
            high.Average(),
            low.StandardDeviation(),
            high.StandardDeviation(),
            2 * Math.Min(below, 1 - below)
        );
    }
}
