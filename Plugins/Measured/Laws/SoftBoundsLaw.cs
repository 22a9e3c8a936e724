namespace Modular.Plugins.Measured;

/// <summary>
/// G = start +- window (1 - exp(-p / constant)), at least a thousandth of the start: each pulse goes the same share of
/// the way that is left to start +- window. In the mean the soft bounds of IBM aihwkit, and NeuroSim's law of
/// potentiation and depression.
/// </summary>
internal sealed class SoftBoundsLaw : ILaw
{
    private const int Grid = 24;

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, string Unit)> Parameters =>
        [("start", "S"), ("window", "S"), ("constant", "pulses")];

    /// <summary>
    /// The constant lies between a fiftieth and five times the last pulse (assumed: beyond them a curve is a step, or
    /// straight).
    /// </summary>
    public DeviceParameters Fit(MeasuredCurve curve)
    {
        double constant = 0;
        double[] y = [.. curve.X.Select(Math.Exp)];
        double[] grid =
        [
            .. Enumerable.Range(0, Grid).Select(i => curve.Last / 50 * Math.Pow(250, (double)i / (Grid - 1))),
        ];
        double[] found = RelativeFit.Solve(
            curve,
            weights =>
            {
                double floor = RelativeFit.Floor(curve) * curve.Last;
                constant = Math.Exp(
                    LeastSquares.Least(
                        [.. grid.Select(one => Math.Log(one))],
                        log => LeastSquares.Solve(Columns(curve, Math.Exp(log)), y, weights, floor).Sum
                    )
                );
                return Columns(curve, constant);
            }
        );
        return new DeviceParameters(
            (float)Math.Max(found[0], DeviceParameters.LeastShare * y[0]),
            (float)found[1],
            (float)constant
        );
    }

    /// <inheritdoc/>
    public double Conductance(in DeviceParameters device, int sign, double pulses) =>
        Math.Max(
            device.Start + sign * device.A * (1 - Math.Exp(Math.Min(-pulses / device.B, 50))),
            DeviceParameters.LeastShare * device.Start
        );

    /// <inheritdoc/>
    public double Pulses(in DeviceParameters device, int sign, double conductance)
    {
        double left = 1 - sign * (conductance - device.Start) / device.A;
        return left <= 0 ? DeviceParameters.Never : Math.Min(-device.B * Math.Log(left), DeviceParameters.Never);
    }

    private static double[][] Columns(MeasuredCurve curve, double constant) =>
        [
            [.. curve.X.Select(_ => 1.0)],
            [.. curve.Pulses.Select(p => curve.Sign * (1 - Math.Exp(-p / constant)))],
        ];
}
