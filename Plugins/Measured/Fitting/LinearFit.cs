namespace Modular.Plugins.Measured;

/// <summary>The result of a weighted linear fit.</summary>
/// <param name="Coefficients">The intercept, then the slopes [columns].</param>
/// <param name="SquareSum">The weighted sum of the squared residuals.</param>
internal sealed record LinearFit(double[] Coefficients, double SquareSum);
