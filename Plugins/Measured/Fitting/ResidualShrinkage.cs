namespace Modular.Plugins.Measured;

/// <summary>
/// What devices stand off their curves by: the residuals of the measured ones, each device those of one of them, for a
/// few noisy devices harm a network otherwise than all of them a little. Their mean squares are drawn together by as
/// much as the variance of n normal residuals varies by chance, 2 v^2 / n.
/// </summary>
internal static class ResidualShrinkage
{
    /// <summary>Of each measured curve; the mean square of all is the square of the cycle.</summary>
    /// <param name="goodness">Residuals of curves.</param>
    /// <param name="cycle">Standard deviation of all devices together, ln(G).</param>
    public static Residuals[] Apply(Goodness goodness, double cycle)
    {
        double[] own = [.. goodness.Residuals.Select(residuals => residuals.Square)];
        double mean = own.Average();
        double between = own.Sum(v => (v - mean) * (v - mean)) / Math.Max(own.Length - 1, 1);
        double freedom = Math.Max((double)(goodness.Readings - goodness.Fitted) / own.Length, 1);
        double kept = between == 0 ? 0 : Math.Max(1 - 2 * mean * mean / freedom / between, 0);
        return
        [
            .. goodness.Residuals.Select(
                (residuals, i) => residuals.With(mean == 0 ? 0 : cycle * cycle * (1 + kept * (own[i] / mean - 1)))
            ),
        ];
    }
}
