using MathNet.Numerics;
using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>
/// The measured drift of a technology: G = G0 (t / t0)^-nu from t0 on, with an exponent nu that is normal over devices.
/// </summary>
internal sealed class Drift
{
    private Drift(IReadOnlyList<TableRow> rows)
    {
        TableRow[][] devices = [.. rows.GroupBy(row => row.Name("device")).Select(device => device.ToArray())];
        LineFit[] lines = [.. devices.Select(FitLine)];
        double[] exponents = [.. lines.Select(line => -line.Slope)];
        double[] squaredErrors = [.. lines.Select(line => line.SquaredError)];
        Exponents = new Population(exponents, squaredErrors);
        Start = rows.Min(row => row.Seconds("time"));
        double[] first = [.. devices.Select(FirstConductance)];
        FirstConductances = new ConductanceRange(first.Min(), first.Max());
    }

    /// <summary>The distribution of the exponent nu over devices, 1.</summary>
    public Population Exponents { get; }

    /// <summary>The time t0 of the first reading of any device, seconds after the write.</summary>
    public double Start { get; }

    /// <summary>The range of the first reading of each device, siemens.</summary>
    public ConductanceRange FirstConductances { get; }

    /// <summary>
    /// Reads a file with the columns device, time and conductance. Without a file the result is null.
    /// </summary>
    public static Drift? FromFile(FileInfo? file)
    {
        if (file is null)
            return null;
        return new Drift(DelimitedTable.Read(file, ["device", "time", "conductance"]));
    }

    private static double FirstConductance(TableRow[] device)
    {
        TableRow first = device.MinBy(row => row.Seconds("time"))!;
        return first.Conductance();
    }

    private static LineFit FitLine(TableRow[] device)
    {
        double[] x = [.. device.Select(row => Math.Log(row.Seconds("time")))];
        double[] y = [.. device.Select(row => Math.Log(row.Conductance()))];
        if (x.Distinct().Count() < 2)
        {
            string name = device[0].Name("device");
            throw device[^1].Refusal("device", $"device '{name}' has one time only; at least 2 were expected");
        }
        (double intercept, double slope) = Fit.Line(x, y);
        if (device.Length < 3)
            return new LineFit(slope, double.PositiveInfinity);
        double mean = x.Average();
        double squares = x.Zip(y, (t, g) => g - intercept - slope * t).Sum(rest => rest * rest);
        double spread = x.Sum(t => (t - mean) * (t - mean));
        return new LineFit(slope, squares / (device.Length - 2) / spread);
    }
}
