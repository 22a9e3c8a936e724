using MathNet.Numerics;

namespace Modular.Plugins.Measured;

/// <summary>Measured drift: G = G0 (t / t0)^-nu from t0 on, nu normal over devices.</summary>
internal sealed class Drift
{
    private Drift(IReadOnlyList<TableRow> rows)
    {
        TableRow[][] devices = [.. rows.GroupBy(row => row.Name("device")).Select(own => own.ToArray())];
        (double Slope, double Error)[] lines = [.. devices.Select(Line)];
        Exponents = new Population([.. lines.Select(line => -line.Slope)], [.. lines.Select(line => line.Error)]);
        Start = rows.Min(row => row.Seconds("time"));
        double[] first = [.. devices.Select(own => own.MinBy(row => row.Seconds("time"))!.Conductance())];
        Low = first.Min();
        High = first.Max();
    }

    /// <summary>nu, over devices.</summary>
    public Population Exponents { get; }

    /// <summary>t0, the first time measured, seconds after the write.</summary>
    public double Start { get; }

    /// <summary>The least and the greatest first conductance of a device, siemens.</summary>
    public double Low { get; }

    /// <inheritdoc cref="Low"/>
    public double High { get; }

    /// <summary>From a file of devices, times and conductances; null without one.</summary>
    public static Drift? FromFile(FileInfo? file) =>
        file is null ? null : new Drift(DelimitedTable.Read(file, ["device", "time", "conductance"]));

    /// <summary>
    /// A straight line of ln(G) over ln(t): its slope, and the squared standard error of that; infinite where two
    /// readings tell none.
    /// </summary>
    private static (double Slope, double Error) Line(TableRow[] rows)
    {
        double[] times = [.. rows.Select(row => Math.Log(row.Seconds("time")))];
        double[] x = [.. rows.Select(row => Math.Log(row.Conductance()))];
        if (times.Distinct().Count() < 2)
            throw rows[^1]
                .Refusal("device", $"device '{rows[0].Name("device")}' has one time only; at least 2 were expected");
        (double at, double slope) = Fit.Line(times, x);
        double mean = times.Average();
        double squares = times.Zip(x, (t, own) => own - at - slope * t).Sum(rest => rest * rest);
        return (
            slope,
            rows.Length < 3
                ? double.PositiveInfinity
                : squares / (rows.Length - 2) / times.Sum(t => (t - mean) * (t - mean))
        );
    }
}
