namespace Modular.Plugins.Measured;

/// <summary>
/// ln(G) = ln(start) +- (m1 min(p, knee) + m2 max(p - knee, 0)): the mean law of weak RESET pulses (arXiv:2107.06064
/// [code]).
/// </summary>
internal sealed class TwoSlopeLaw : ILaw
{
    private const double Steepest = 50; // ln(G / start) stays within: float32 holds it (assumed)

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, string Unit)> Parameters =>
        [("start", "S"), ("m1", "ln(G) per pulse"), ("knee", "pulses"), ("m2", "ln(G) per pulse")];

    /// <summary>The knee lies between the second and the last pulse but one of those measured.</summary>
    public DeviceParameters Fit(MeasuredCurve curve)
    {
        double[] ones = [.. curve.X.Select(_ => 1.0)];
        double[] distinct = [.. curve.Pulses.Distinct()];
        double floor = 1e-6 / Math.Max(curve.Last, 1);
        double knee = LeastSquares.Least(
            distinct[1..^1],
            at => LeastSquares.Solve(Columns(curve, at), curve.X, ones, floor).Sum
        );
        double[] found = LeastSquares.Solve(Columns(curve, knee), curve.X, ones, floor).Coefficients;
        return new DeviceParameters((float)Math.Exp(found[0]), (float)found[1], (float)knee, (float)found[2]);
    }

    /// <inheritdoc/>
    public double Conductance(in DeviceParameters device, int sign, double pulses) =>
        device.Start
        * Math.Exp(
            Math.Clamp(
                sign * (device.A * Math.Min(pulses, device.B) + device.C * Math.Max(pulses - device.B, 0)),
                -Steepest,
                Steepest
            )
        );

    /// <inheritdoc/>
    public double Pulses(in DeviceParameters device, int sign, double conductance)
    {
        double way = sign * Math.Log(conductance / device.Start);
        double first = (double)device.A * device.B;
        return Math.Min(way <= first ? way / device.A : device.B + (way - first) / device.C, DeviceParameters.Never);
    }

    private static double[][] Columns(MeasuredCurve curve, double knee) =>
        [
            [.. curve.X.Select(_ => 1.0)],
            [.. curve.Pulses.Select(p => curve.Sign * Math.Min(p, knee))],
            [.. curve.Pulses.Select(p => curve.Sign * Math.Max(p - knee, 0))],
        ];
}
