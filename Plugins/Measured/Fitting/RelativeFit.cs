namespace Modular.Plugins.Measured;

/// <summary>
/// Least squares of relative differences of conductances: weights are 1 / G^2, first of what was measured, then of what
/// was fitted.
/// </summary>
internal static class RelativeFit
{
    private const int Rounds = 3;

    /// <param name="curve">What is fitted.</param>
    /// <param name="shape">Search for the parameter that is not linear: weights to the columns of its best value, the
    /// first of ones.</param>
    public static double[] Solve(MeasuredCurve curve, Func<double[], double[][]> shape)
    {
        double[] y = [.. curve.X.Select(Math.Exp)];
        double[] weights = [.. y.Select(g => 1 / (g * g))];
        double[] coefficients = [];
        for (int round = 0; round < Rounds; round++)
        {
            double[][] columns = shape(weights);
            coefficients = LeastSquares.Solve(columns, y, weights, Floor(curve)).Coefficients;
            weights =
            [
                .. y.Select(
                    (g, n) =>
                        1
                        / Square(
                            Math.Max(
                                columns.Select((column, i) => coefficients[i] * column[n]).Sum(),
                                DeviceParameters.LeastShare * g
                            )
                        )
                ),
            ];
        }
        return coefficients;
    }

    /// <summary>The least slope: a part in a million over the whole curve.</summary>
    public static double Floor(MeasuredCurve curve) => 1e-6 * Math.Exp(curve.Mean) / Math.Max(curve.Last, 1);

    private static double Square(double x) => x * x;
}
