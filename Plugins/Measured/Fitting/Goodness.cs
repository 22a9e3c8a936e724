namespace Modular.Plugins.Measured;

/// <summary>How far curves lie from what was fitted to them, in ln(G).</summary>
/// <param name="Squares">Sum of squared residuals.</param>
/// <param name="Total">Sum of squared distances from each curve's own mean.</param>
/// <param name="Readings">How many.</param>
/// <param name="Fitted">Numbers that were fitted.</param>
internal sealed record Goodness(double Squares, double Total, int Readings, int Fitted)
{
    private const double Exact = 1e-14; // variance of float32's rounding, so that exact data have a logarithm

    /// <summary>Of each curve.</summary>
    public required IReadOnlyList<Residuals> Residuals { get; init; }

    /// <summary>Standard deviation of the residuals, for the numbers fitted.</summary>
    public double Sigma => Math.Sqrt(Squares / Math.Max(Readings - Fitted, 1));

    /// <summary>Root of the mean squared residual.</summary>
    public double Rmse => Math.Sqrt(Squares / Readings);

    /// <summary>Share of the variance within curves that is explained.</summary>
    public double R2 => Total > 0 ? 1 - Squares / Total : 0;

    /// <summary>Akaike's criterion, normal residuals of one variance; less is better.</summary>
    public double Aic => Deviance + 2 * (Fitted + 1);

    /// <summary>Schwarz's criterion, likewise.</summary>
    public double Bic => Deviance + Math.Log(Readings) * (Fitted + 1);

    private double Deviance => Readings * Math.Log(Math.Max(Squares / Readings, Exact));

    /// <summary>Of curves and what was fitted to them.</summary>
    /// <param name="curves">Of one direction.</param>
    /// <param name="residuals">Of each curve's readings.</param>
    /// <param name="fitted">Numbers that were fitted.</param>
    public static Goodness Measure(
        IReadOnlyList<MeasuredCurve> curves,
        IReadOnlyList<double[]> residuals,
        int fitted
    ) =>
        new(
            residuals.Sum(own => own.Sum(x => x * x)),
            curves.Sum(curve => curve.X.Sum(x => (x - curve.Mean) * (x - curve.Mean))),
            curves.Sum(curve => curve.X.Length),
            fitted
        )
        {
            Residuals = [.. curves.Zip(residuals, Measured.Residuals.FromReadings)],
        };

    /// <summary>Both together.</summary>
    public static Goodness operator +(Goodness one, Goodness other) =>
        new(
            one.Squares + other.Squares,
            one.Total + other.Total,
            one.Readings + other.Readings,
            one.Fitted + other.Fitted
        )
        {
            Residuals = [.. one.Residuals, .. other.Residuals],
        };
}
