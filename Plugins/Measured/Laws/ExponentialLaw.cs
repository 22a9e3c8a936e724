namespace Modular.Plugins.Measured;

/// <summary>G = start exp(+-rate p).</summary>
internal sealed class ExponentialLaw : ILaw
{
    private const double Steepest = 50; // ln(G / start) stays within: float32 holds it (assumed)

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, string Unit)> Parameters => [("start", "S"), ("rate", "ln(G) per pulse")];

    /// <inheritdoc/>
    public DeviceParameters Fit(MeasuredCurve curve)
    {
        double[] ones = [.. curve.X.Select(_ => 1.0)];
        double[][] columns = [ones, [.. curve.Pulses.Select(p => curve.Sign * p)]];
        double[] found = LeastSquares.Solve(columns, curve.X, ones, 1e-6 / Math.Max(curve.Last, 1)).Coefficients;
        return new DeviceParameters((float)Math.Exp(found[0]), (float)found[1]);
    }

    /// <inheritdoc/>
    public double Conductance(in DeviceParameters device, int sign, double pulses) =>
        device.Start * Math.Exp(Math.Clamp(sign * device.A * pulses, -Steepest, Steepest));

    /// <inheritdoc/>
    public double Pulses(in DeviceParameters device, int sign, double conductance) =>
        Math.Min(sign * Math.Log(conductance / device.Start) / device.A, DeviceParameters.Never);
}
