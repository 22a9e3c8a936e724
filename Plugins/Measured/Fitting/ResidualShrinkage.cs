namespace Modular.Plugins.Measured;

/// <summary>
/// The cycle-to-cycle residuals that new devices take from the measured ones. Differences between devices are kept,
/// because a few noisy devices harm a network otherwise than all devices a little. The mean squares v are shrunk
/// towards their mean by as much as the variance of n normal residuals varies by chance, 2 v^2 / n.
/// </summary>
internal static class ResidualShrinkage
{
    /// <summary>
    /// The residuals of each measured curve, scaled so that their mean square over all curves is sigma^2.
    /// </summary>
    /// <param name="goodness">The fit, with the residuals of each curve.</param>
    /// <param name="sigma">The cycle-to-cycle standard deviation of all devices together, ln(G).</param>
    public static Residuals[] Apply(GoodnessOfFit goodness, double sigma)
    {
        double[] squares = [.. goodness.Residuals.Select(residuals => residuals.MeanSquare)];
        double mean = squares.Average();
        double kept = KeptShare(goodness, squares, mean);
        return [.. goodness.Residuals.Select(residuals => residuals.ScaledTo(Shrunk(residuals.MeanSquare)))];

        double Shrunk(double square)
        {
            if (mean == 0)
                return 0;
            return sigma * sigma * (1 + kept * (square / mean - 1));
        }
    }

    /// <summary>The share of the differences between devices that is not chance, from 0 to 1.</summary>
    private static double KeptShare(GoodnessOfFit goodness, double[] squares, double mean)
    {
        int devices = squares.Length;
        double between = squares.Sum(v => (v - mean) * (v - mean)) / Math.Max(devices - 1, 1);
        double freedom = Math.Max((double)(goodness.Readings - goodness.FittedNumbers) / devices, 1);
        if (between == 0)
            return 0;
        return Math.Max(1 - 2 * mean * mean / freedom / between, 0);
    }
}
