namespace Modular.Plugins.Measured;

/// <summary>
/// Least squares of relative differences of conductances. The weights are 1 / G^2: of the measured conductances first,
/// of the fitted ones in later rounds.
/// </summary>
internal static class RelativeFit
{
    private const int Rounds = 3;

    /// <summary>The coefficients of the last round: the start conductance, then the slopes.</summary>
    /// <param name="curve">The measured curve.</param>
    /// <param name="findColumns">
    /// From the weights, the columns at the best value of the parameter that is not linear, of which the first is ones.
    /// </param>
    public static double[] Solve(MeasuredCurve curve, Func<double[], double[][]> findColumns)
    {
        double[] measured = [.. curve.LogConductances.Select(Math.Exp)];
        double[] weights = [.. measured.Select(g => 1 / (g * g))];
        double[] coefficients = [];
        for (int round = 0; round < Rounds; round++)
        {
            double[][] columns = findColumns(weights);
            coefficients = LeastSquares.Solve(columns, measured, weights, Floor(curve)).Coefficients;
            weights = WeighByFit(measured, columns, coefficients);
        }
        return coefficients;
    }

    /// <summary>The least slope, siemens per pulse: a millionth of the conductance over the whole curve.</summary>
    public static double Floor(MeasuredCurve curve) =>
        1e-6 * Math.Exp(curve.MeanLogConductance) / Math.Max(curve.LastPulse, 1);

    private static double[] WeighByFit(double[] measured, double[][] columns, double[] coefficients)
    {
        double[] weights = new double[measured.Length];
        for (int n = 0; n < weights.Length; n++)
        {
            double fitted = 0;
            for (int i = 0; i < columns.Length; i++)
                fitted += coefficients[i] * columns[i][n];
            double g = Math.Max(fitted, DeviceParameters.LeastShare * measured[n]);
            weights[n] = 1 / (g * g);
        }
        return weights;
    }
}
