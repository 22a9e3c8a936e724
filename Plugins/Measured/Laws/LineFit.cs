namespace Modular.Plugins.Measured;

/// <summary>A straight line fitted to the drift of one device, ln(G) over ln(t).</summary>
/// <param name="Intercept">ln(G / S) at one second.</param>
/// <param name="Slope">The slope of the line, 1: the negative drift exponent.</param>
/// <param name="SquaredError">
/// The squared standard error of the slope, 1. It is infinite if the device was read twice only.
/// </param>
/// <param name="SquareSum">The sum of the squared residuals, ln(G)^2.</param>
internal readonly record struct LineFit(double Intercept, double Slope, double SquaredError, double SquareSum);
