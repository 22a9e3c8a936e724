namespace Modular.Plugins.Measured;

/// <summary>G = start +- step p, at least a thousandth of the start.</summary>
internal sealed class LinearLaw : ILaw
{
    /// <inheritdoc/>
    public IReadOnlyList<(string Name, string Unit)> Parameters => [("start", "S"), ("step", "S per pulse")];

    /// <inheritdoc/>
    public DeviceParameters Fit(MeasuredCurve curve)
    {
        double[][] columns =
        [
            [.. curve.X.Select(_ => 1.0)],
            [.. curve.Pulses.Select(p => curve.Sign * p)],
        ];
        double[] found = RelativeFit.Solve(curve, _ => columns);
        return new DeviceParameters(
            (float)Math.Max(found[0], DeviceParameters.LeastShare * Math.Exp(curve.X[0])),
            (float)found[1]
        );
    }

    /// <inheritdoc/>
    public double Conductance(in DeviceParameters device, int sign, double pulses) =>
        Math.Max(device.Start + sign * device.A * pulses, DeviceParameters.LeastShare * device.Start);

    /// <inheritdoc/>
    public double Pulses(in DeviceParameters device, int sign, double conductance) =>
        Math.Min(sign * (conductance - device.Start) / device.A, DeviceParameters.Never);
}
