namespace Modular.Plugins.Measured;

/// <summary>How well curves are described by what was fitted to them. All residuals are in ln(G).</summary>
/// <param name="SquareSum">The sum of the squared residuals.</param>
/// <param name="TotalSquareSum">The sum of the squared differences of ln(G) from the mean of its own curve.</param>
/// <param name="Readings">The number of readings of all curves.</param>
/// <param name="FittedNumbers">The number of parameters that were fitted to all curves together.</param>
internal sealed record GoodnessOfFit(double SquareSum, double TotalSquareSum, int Readings, int FittedNumbers)
{
    /// <summary>
    /// The least mean squared residual in the criteria: the rounding of float32. Exact data would have no logarithm.
    /// </summary>
    private const double LeastMeanSquare = 1e-14;

    /// <summary>The residuals of each curve, in the order of the curves.</summary>
    public required IReadOnlyList<Residuals> Residuals { get; init; }

    /// <summary>The standard deviation of the residuals, corrected for the number of fitted parameters.</summary>
    public double Sigma => Math.Sqrt(SquareSum / Math.Max(Readings - FittedNumbers, 1));

    /// <summary>The root mean squared residual.</summary>
    public double Rmse => Math.Sqrt(SquareSum / Readings);

    /// <summary>The explained share of the variance within curves.</summary>
    public double R2 => TotalSquareSum > 0 ? 1 - SquareSum / TotalSquareSum : 0;

    /// <summary>Akaike's information criterion for normal residuals of one variance; less is better.</summary>
    public double Aic => Deviance + 2 * (FittedNumbers + 1);

    /// <summary>
    /// Schwarz's Bayesian information criterion for normal residuals of one variance; less is better.
    /// </summary>
    public double Bic => Deviance + Math.Log(Readings) * (FittedNumbers + 1);

    private double Deviance => Readings * Math.Log(Math.Max(SquareSum / Readings, LeastMeanSquare));

    /// <summary>Measures a fit to the curves of one direction.</summary>
    /// <param name="curves">The measured curves that were fitted.</param>
    /// <param name="residuals">The residuals of the readings of each curve, ln(G).</param>
    /// <param name="fittedNumbers">The number of parameters that were fitted to all curves together.</param>
    public static GoodnessOfFit Measure(
        IReadOnlyList<MeasuredCurve> curves,
        IReadOnlyList<double[]> residuals,
        int fittedNumbers
    )
    {
        double squareSum = residuals.Sum(curve => curve.Sum(x => x * x));
        double totalSquareSum = curves.Sum(SquaresAboutMean);
        int readings = curves.Sum(curve => curve.Pulses.Length);
        return new GoodnessOfFit(squareSum, totalSquareSum, readings, fittedNumbers)
        {
            Residuals = [.. curves.Zip(residuals, Measured.Residuals.FromReadings)],
        };
    }

    /// <summary>The goodness of two fits together, such as those of both pulse directions.</summary>
    public static GoodnessOfFit operator +(GoodnessOfFit one, GoodnessOfFit other) =>
        new(
            one.SquareSum + other.SquareSum,
            one.TotalSquareSum + other.TotalSquareSum,
            one.Readings + other.Readings,
            one.FittedNumbers + other.FittedNumbers
        )
        {
            Residuals = [.. one.Residuals, .. other.Residuals],
        };

    private static double SquaresAboutMean(MeasuredCurve curve)
    {
        double mean = curve.MeanLogConductance;
        return curve.LogConductances.Sum(x => (x - mean) * (x - mean));
    }
}
