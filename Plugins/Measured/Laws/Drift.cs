using MathNet.Numerics;
using Modular.Contracts;
using Modular.Measurements;

namespace Modular.Plugins.Measured;

/// <summary>
/// The measured drift of a technology: G = G0 (t / t0)^-nu from t0 on, with an exponent nu that is normal over devices,
/// of all states or of like ones.
/// </summary>
internal sealed class Drift
{
    private Drift(FileInfo file, IReadOnlyList<Measurement> rows, DriftExponent exponent)
    {
        Measurement[][] devices = [.. rows.GroupBy(row => row.Device).Select(device => device.ToArray())];
        LineFit[] lines = [.. devices.Select(device => FitLine(file, device))];
        double[] exponents = [.. lines.Select(line => -line.Slope)];
        double[] squaredErrors = [.. lines.Select(line => line.SquaredError)];
        Exponents = new Population(exponents, squaredErrors);
        double[] starts = [.. devices.Select(device => device.Min(row => row.Position))];
        FirstStart = starts.Min();
        LastStart = starts.Max();
        Last = rows.Max(row => row.Position);
        Start = starts[0];
        if (FirstStart != LastStart)
            Start = Math.Exp(PiecewiseLinear.Median(starts.Select(t => Math.Log(t))));
        double[] first = [.. devices.Zip(lines, ConductanceAtStart)];
        Halves = DriftHalves.Compare(first, exponents);
        bool isByState =
            exponent == DriftExponent.ByState || (exponent == DriftExponent.Auto && Halves is { Differ: true });
        if (isByState && devices.Length < DriftStates.LeastDevices)
            throw new InvalidDataException(
                $"{file.Name}: has the drift of {devices.Length} devices, too few to tell states apart; {DriftStates.LeastDevices} "
                    + "at least were expected for 'drift-exponent: by-state'. Add devices, or leave it out."
            );
        if (isByState && DriftHalves.AreOneState(first))
            throw new InvalidDataException(
                $"{file.Name}: all devices hold about one state ({1e6 * first.Min():G4} to {1e6 * first.Max():G4} uS); different "
                    + "states were expected for 'drift-exponent: by-state'. Add states, or leave it out."
            );
        if (isByState)
            States = new DriftStates(first, exponents, squaredErrors);
        Bend = DriftBend.Measure(devices);
        int freedom = devices.Sum(device => Math.Max(0, device.Length - 2));
        Residual = freedom == 0 ? 0 : Math.Sqrt(lines.Sum(line => line.SquareSum) / freedom);
        FirstConductances = new ConductanceRange(first.Min(), first.Max());
    }

    /// <summary>The distribution of the exponent nu over devices, 1.</summary>
    public Population Exponents { get; }

    /// <summary>The exponents of low and of high states; null of few devices.</summary>
    public DriftHalves? Halves { get; }

    /// <summary>The exponents by state; null where all states have one mean and one spread.</summary>
    public DriftStates? States { get; }

    /// <summary>How far drift bends from a straight line in ln(t); null of few devices or times.</summary>
    public DriftBend? Bend { get; }

    /// <summary>The standard deviation of readings about the lines of their devices, ln(G).</summary>
    public double Residual { get; }

    /// <summary>
    /// The time t0 from which drift counts, seconds after the write: that of the first reading of the median device,
    /// ln(t).
    /// </summary>
    public double Start { get; }

    /// <summary>The least time of a device's first reading, seconds after the write.</summary>
    public double FirstStart { get; }

    /// <summary>The greatest time of a device's first reading, seconds after the write.</summary>
    public double LastStart { get; }

    /// <summary>The time of the last reading of any device, seconds after the write.</summary>
    public double Last { get; }

    /// <summary>The range of the conductances of the devices at t0, siemens.</summary>
    public ConductanceRange FirstConductances { get; }

    /// <summary>
    /// Reads the file of drift. Without a file the result is null.
    /// </summary>
    public static Drift? FromFile(MeasuredOptions options)
    {
        if (options.Drift is not { } file)
            return null;
        return new Drift(file, options.Read(file, MeasurementKind.Drift).Rows, options.DriftExponent);
    }

    /// <summary>The reading of a device at t0; of one that is first read at another time, its line there.</summary>
    private double ConductanceAtStart(Measurement[] device, LineFit line)
    {
        Measurement first = device.MinBy(row => row.Position);
        if (first.Position == Start)
            return first.Siemens;
        return Math.Exp(line.Intercept + line.Slope * Math.Log(Start));
    }

    private static LineFit FitLine(FileInfo file, Measurement[] device)
    {
        double[] x = [.. device.Select(row => Math.Log(row.Position))];
        double[] y = [.. device.Select(row => Math.Log(row.Siemens))];
        if (x.Distinct().Count() < 2)
            throw new InvalidDataException(
                $"{file.Name}({device[^1].Line}): device '{device[0].Device}' has one time only; at least 2 were expected. "
                    + "Add readings, or leave the device out."
            );
        (double intercept, double slope) = Fit.Line(x, y);
        if (device.Length < 3)
            return new LineFit(intercept, slope, double.PositiveInfinity, 0);
        double mean = x.Average();
        double squares = x.Zip(y, (t, g) => g - intercept - slope * t).Sum(rest => rest * rest);
        double spread = x.Sum(t => (t - mean) * (t - mean));
        return new LineFit(intercept, slope, squares / (device.Length - 2) / spread, squares);
    }
}
