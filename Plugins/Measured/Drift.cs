using MathNet.Numerics;

namespace Modular.Plugins.Measured;

/// <summary>Measured drift: G = G0 (t / t0)^-nu from t0 on, nu normal over devices.</summary>
/// <param name="Exponent">Mean of nu.</param>
/// <param name="Spread">Standard deviation of nu over devices; 0 where there is one.</param>
/// <param name="Start">t0, the first time measured, seconds after the write.</param>
internal sealed record Drift(double Exponent, double Spread, double Start)
{
    /// <summary>From a file of devices, times and conductances; null without one. A straight line of ln(G) over ln(t) for each device.</summary>
    public static Drift? Of(FileInfo? file)
    {
        if (file is null) return null;
        IReadOnlyList<Row> rows = Table.Read(file, ["device", "time", "conductance"]);
        double[] exponents = [.. rows.GroupBy(row => row.Name("device")).Select(own => Slope(own.Key, [.. own]))];
        double mean = exponents.Average(), spread = exponents.Length < 2 ? 0 : Math.Sqrt(exponents.Sum(one => (one - mean) * (one - mean)) / (exponents.Length - 1));
        return new Drift(mean, spread, rows.Min(row => row.Seconds("time")));
    }

    private static double Slope(string device, Row[] rows)
    {
        double[] times = [.. rows.Select(row => Math.Log(row.Seconds("time")))];
        if (times.Distinct().Count() < 2) throw rows[^1].Refusal("device", $"device '{device}' has one time only; at least 2 were expected");
        return -Fit.Line(times, [.. rows.Select(row => Math.Log(row.Conductance()))]).Item2;
    }
}
