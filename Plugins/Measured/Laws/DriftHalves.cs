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
/// <param name="MeanProbability">The probability of so unequal a mean by chance: Welch's t test, both sides.</param>
internal sealed record DriftHalves(
    double Boundary,
    double LowMean,
    double HighMean,
    double LowSigma,
    double HighSigma,
    double Probability,
    double MeanProbability
)
{
    private const int LeastDevices = 8; // of both halves together (assumed)
    private const double Level = 0.001; // of either test (assumed)
    private const double LeastDistance = 0.1; // between the mean states of the halves, ln(G) (assumed)

    /// <summary>Whether one mean and one spread do not hold for both halves.</summary>
    public bool Differ => Probability < Level || MeanProbability < Level;

    /// <summary>Compares the halves; null of few devices, and where all have one exponent or hold one state.</summary>
    /// <param name="conductances">The first conductance of each device, siemens [devices].</param>
    /// <param name="exponents">The drift exponent of each device [devices].</param>
    public static DriftHalves? Compare(double[] conductances, double[] exponents)
    {
        if (conductances.Length < LeastDevices || AreOneState(conductances))
            return null;
        double[] sorted = [.. conductances];
        double[] byState = [.. exponents];
        Array.Sort(sorted, byState);
        int half = sorted.Length / 2;
        double[] low = byState[..half];
        double[] high = byState[half..];
        if (low.Variance() == 0 && high.Variance() == 0 && low[0] == high[0])
            return null;
        return new DriftHalves(
            Math.Sqrt(sorted[half - 1] * sorted[half]),
            low.Average(),
            high.Average(),
            low.StandardDeviation(),
            high.StandardDeviation(),
            SpreadTest(low, high),
            Welch(low, high)
        );
    }

    /// <summary>
    /// Whether devices differ too little for two states: their order is then that of noise, which exponents share.
    /// </summary>
    /// <param name="conductances">The first conductance of each device, siemens [devices].</param>
    public static bool AreOneState(double[] conductances)
    {
        double[] states = [.. conductances.Order().Select(siemens => Math.Log(siemens))];
        int half = states.Length / 2;
        return half == 0 || states[half..].Average() - states[..half].Average() < LeastDistance;
    }

    /// <summary>The F test of two variances; of two that are 0, none differs.</summary>
    private static double SpreadTest(double[] one, double[] other)
    {
        double ratio = one.Variance() / other.Variance();
        if (double.IsNaN(ratio))
            return 1;
        double below = double.IsInfinity(ratio) ? 1 : FisherSnedecor.CDF(one.Length - 1, other.Length - 1, ratio);
        return 2 * Math.Min(below, 1 - below);
    }

    /// <summary>Welch's t test of two means with unequal variances (Biometrika 34 (1947) 28).</summary>
    private static double Welch(double[] one, double[] other)
    {
        double first = one.Variance() / one.Length;
        double second = other.Variance() / other.Length;
        double total = first + second;
        if (total == 0)
            return one[0] == other[0] ? 1 : 0;
        double freedom = total * total / (first * first / (one.Length - 1) + second * second / (other.Length - 1));
        double distance = Math.Abs(one.Average() - other.Average()) / Math.Sqrt(total);
        return 2 * StudentT.CDF(0, 1, freedom, -distance);
    }
}
