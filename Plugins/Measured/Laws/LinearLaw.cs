namespace Modular.Plugins.Measured;

/// <summary>
/// G = start +- step p, at least a thousandth of the start: each of the p pulses changes the conductance by the same
/// step.
/// </summary>
internal sealed class LinearLaw : ILaw
{
    /// <inheritdoc/>
    public IReadOnlyList<LawParameter> Parameters => [new("start", "S"), new("step", "S per pulse")];

    /// <inheritdoc/>
    public DeviceParameters Fit(MeasuredCurve curve)
    {
        double[] ones = LeastSquares.Ones(curve.Pulses.Length);
        double[] signedPulses = [.. curve.Pulses.Select(p => curve.Sign * p)];
        double[][] columns = [ones, signedPulses];
        double[] coefficients = RelativeFit.Solve(curve, _ => columns);
        double least = DeviceParameters.LeastShare * Math.Exp(curve.LogConductances[0]);
        double start = Math.Max(coefficients[0], least);
        double step = coefficients[1];
        return new DeviceParameters((float)start, (float)step);
    }

    /// <inheritdoc/>
    public double Conductance(in DeviceParameters device, int sign, double pulses)
    {
        double least = DeviceParameters.LeastShare * device.Start;
        return Math.Max(device.Start + sign * device.A * pulses, least);
    }

    /// <inheritdoc/>
    public double Pulses(in DeviceParameters device, int sign, double conductance)
    {
        double pulses = sign * (conductance - device.Start) / device.A;
        return Math.Min(pulses, DeviceParameters.Never);
    }
}
