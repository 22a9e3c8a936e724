namespace Modular.Plugins.Measured;

/// <summary>
/// ln(G) = ln(start) +- (m1 min(p, knee) + m2 max(p - knee, 0)): ln(G) follows slope m1 for the first pulses p, and
/// slope m2 beyond the knee. This is the mean law of weak RESET pulses (arXiv:2107.06064 [code]).
/// </summary>
internal sealed class TwoSlopeLaw : ILaw
{
    private const int MostStarts = 400; // of the search for the knee
    private const double Steepest = 50; // |ln(G / start)| at most, so that float32 holds G (assumed)

    /// <inheritdoc/>
    public IReadOnlyList<LawParameter> Parameters =>
        [new("start", "S"), new("m1", "ln(G) per pulse"), new("knee", "pulses"), new("m2", "ln(G) per pulse")];

    /// <summary>
    /// The parameters that fit ln(G) best. The knee lies between the second and the last but one of the measured
    /// pulses. Of many pulses, some are where the search starts.
    /// </summary>
    public DeviceParameters Fit(MeasuredCurve curve)
    {
        double[] distinct = [.. curve.Pulses.Distinct()];
        int step = 1 + distinct.Length / MostStarts;
        double[] grid = [.. distinct[1..^1].Where((_, i) => i % step == 0)];
        double knee = LeastSquares.Minimise(grid, at => FitSlopes(curve, at).SquareSum);
        double[] coefficients = FitSlopes(curve, knee).Coefficients;
        double start = Math.Exp(coefficients[0]);
        double m1 = coefficients[1];
        double m2 = coefficients[2];
        return new DeviceParameters((float)start, (float)m1, (float)knee, (float)m2);
    }

    /// <inheritdoc/>
    public string? AtEdge(in DeviceParameters device, MeasuredCurve curve)
    {
        double[] distinct = [.. curve.Pulses.Distinct()];
        if (device.B <= (float)distinct[1] || device.B >= (float)distinct[^2])
            return Parameters[2].Name;
        return null;
    }

    /// <inheritdoc/>
    public double Conductance(in DeviceParameters device, int sign, double pulses)
    {
        double before = device.A * Math.Min(pulses, device.B);
        double beyond = device.C * Math.Max(pulses - device.B, 0);
        double change = Math.Clamp(sign * (before + beyond), -Steepest, Steepest);
        return device.Start * Math.Exp(change);
    }

    /// <inheritdoc/>
    public double Pulses(in DeviceParameters device, int sign, double conductance)
    {
        double change = sign * Math.Log(conductance / device.Start);
        double changeAtKnee = (double)device.A * device.B;
        if (change <= changeAtKnee)
            return Math.Min(change / device.A, DeviceParameters.Never);
        return Math.Min(device.B + (change - changeAtKnee) / device.C, DeviceParameters.Never);
    }

    /// <summary>The linear fit of ln(start), m1 and m2 for a given knee.</summary>
    private static LinearFit FitSlopes(MeasuredCurve curve, double knee)
    {
        double[] ones = LeastSquares.Ones(curve.Pulses.Length);
        double[] before = [.. curve.Pulses.Select(p => curve.Sign * Math.Min(p, knee))];
        double[] beyond = [.. curve.Pulses.Select(p => curve.Sign * Math.Max(p - knee, 0))];
        double floor = 1e-6 / Math.Max(curve.LastPulse, 1);
        return LeastSquares.Solve([ones, before, beyond], curve.LogConductances, ones, floor);
    }
}
