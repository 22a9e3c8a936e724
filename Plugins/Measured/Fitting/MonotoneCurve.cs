namespace Modular.Plugins.Measured;

/// <summary>A measured curve that was made monotone, linear between its pulses.</summary>
/// <param name="Pulses">The different pulses, rising [n].</param>
/// <param name="LogConductances">ln(G / S) after each pulse, monotone [n].</param>
/// <param name="Levels">The number of different conductances.</param>
internal sealed record MonotoneCurve(double[] Pulses, double[] LogConductances, int Levels)
{
    /// <summary>ln(G / S) after a number of pulses.</summary>
    public double Interpolate(double pulses) => PiecewiseLinear.Interpolate(Pulses, LogConductances, pulses);

    /// <summary>How far each reading of a measured curve lies off this curve, ln(G).</summary>
    public double[] Residuals(MeasuredCurve measured) =>
        [.. measured.Pulses.Zip(measured.LogConductances, (pulses, reading) => reading - Interpolate(pulses))];
}
