namespace Modular.Plugins.Measured;

/// <summary>
/// G = start +- window (1 - exp(-p / constant)), at least a thousandth of the start: each of the p pulses covers the
/// same share of the remaining distance to start +- window. In the mean these are the soft bounds of IBM aihwkit and
/// the potentiation and depression of NeuroSim.
/// </summary>
internal sealed class SoftBoundsLaw : ILaw
{
    private const int GridPoints = 24;

    // The constants that are searched, as shares of the last pulse (assumed).
    private const double LeastConstant = 1.0 / 50;
    private const double MostConstant = 5;
    private const double Nearly = 1.01;

    /// <inheritdoc/>
    public IReadOnlyList<LawParameter> Parameters => [new("start", "S"), new("window", "S"), new("constant", "pulses")];

    /// <summary>
    /// The parameters that fit G best. The constant lies between a fiftieth of the last pulse and five times the last
    /// pulse (assumed: below, a curve looks like a step; above, like a straight line).
    /// </summary>
    public DeviceParameters Fit(MeasuredCurve curve)
    {
        double[] conductances = [.. curve.LogConductances.Select(Math.Exp)];
        double[] grid = LogarithmicGrid(curve);
        double floor = RelativeFit.Floor(curve) * curve.LastPulse;
        double constant = 0;
        double[][] ColumnsAtBestConstant(double[] weights)
        {
            double SquareSum(double logConstant) =>
                LeastSquares.Solve(Columns(curve, Math.Exp(logConstant)), conductances, weights, floor).SquareSum;
            constant = Math.Exp(LeastSquares.Minimise(grid, SquareSum));
            return Columns(curve, constant);
        }
        double[] coefficients = RelativeFit.Solve(curve, ColumnsAtBestConstant);
        double start = Math.Max(coefficients[0], DeviceParameters.LeastShare * conductances[0]);
        double window = coefficients[1];
        return new DeviceParameters((float)start, (float)window, (float)constant);
    }

    /// <inheritdoc/>
    public string? AtEdge(in DeviceParameters device, MeasuredCurve curve)
    {
        double share = device.B / curve.LastPulse;
        if (share < Nearly * LeastConstant || share > MostConstant / Nearly)
            return Parameters[2].Name;
        return null;
    }

    /// <inheritdoc/>
    public double Conductance(in DeviceParameters device, int sign, double pulses)
    {
        double covered = 1 - Math.Exp(Math.Min(-pulses / device.B, 50));
        double least = DeviceParameters.LeastShare * device.Start;
        return Math.Max(device.Start + sign * device.A * covered, least);
    }

    /// <inheritdoc/>
    public double Pulses(in DeviceParameters device, int sign, double conductance)
    {
        double left = 1 - sign * (conductance - device.Start) / device.A;
        if (left <= 0)
            return DeviceParameters.Never;
        return Math.Min(-device.B * Math.Log(left), DeviceParameters.Never);
    }

    /// <summary>The logarithms of the constants at which the search starts.</summary>
    private static double[] LogarithmicGrid(MeasuredCurve curve)
    {
        double[] grid = new double[GridPoints];
        for (int i = 0; i < GridPoints; i++)
        {
            double share = LeastConstant * Math.Pow(MostConstant / LeastConstant, (double)i / (GridPoints - 1));
            double constant = curve.LastPulse * share;
            grid[i] = Math.Log(constant);
        }
        return grid;
    }

    private static double[][] Columns(MeasuredCurve curve, double constant)
    {
        double[] ones = LeastSquares.Ones(curve.Pulses.Length);
        double[] covered = [.. curve.Pulses.Select(p => curve.Sign * (1 - Math.Exp(-p / constant)))];
        return [ones, covered];
    }
}
