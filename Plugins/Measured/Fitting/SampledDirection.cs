using MathNet.Numerics.Statistics;
using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>The measured curves of one direction without a law, made monotone by isotonic regression.</summary>
internal sealed class SampledDirection : IDirectionModel
{
    /// <summary>
    /// The imperfection by which each device follows the curve of a measured device, in both directions.
    /// </summary>
    public const string Dial = "d2d-curve";

    private const int MostPoints = 20_000_000; // 160 MB

    private readonly double[] pulses; // [n]
    private readonly double[] nominal; // ln(G / S) [n]
    private readonly double[][] curves; // ln(G / S) [devices][n]
    private readonly int sign;

    /// <param name="measured">The curves of one direction.</param>
    /// <param name="options">The options of the memory, with the nominal value and the name of the file.</param>
    public SampledDirection(IReadOnlyList<MeasuredCurve> measured, MeasuredOptions options)
    {
        sign = measured[0].Sign;
        MonotoneCurve[] monotone = [.. measured.Select(Isotonic.Fit)];
        pulses = [.. monotone.SelectMany(curve => curve.Pulses).Distinct().Order()];
        CheckSize(monotone.Length, options);
        curves = [.. monotone.Select(Resample)];
        nominal = NominalCurve(options.Nominal);
        double[][] residuals = [.. monotone.Zip(measured, (curve, readings) => curve.Residuals(readings))];
        Goodness = GoodnessOfFit.Measure(measured, residuals, monotone.Sum(curve => curve.Levels));
    }

    /// <inheritdoc/>
    public double LastPulse => pulses[^1];

    /// <inheritdoc/>
    public GoodnessOfFit Goodness { get; }

    /// <inheritdoc/>
    public IResponse Nominal => new SampledResponse(pulses, [nominal], sign, []);

    /// <summary>
    /// The standard deviation of ln(G) over devices, as root mean square over the pulses; 0 for a single device.
    /// </summary>
    public double Sigma
    {
        get
        {
            if (curves.Length < 2)
                return 0;
            IEnumerable<double> variances = pulses.Select((_, i) => AcrossDevices(i).Variance());
            return Math.Sqrt(variances.Average());
        }
    }

    /// <inheritdoc/>
    public IResponse Fabricate(int count, Conditions conditions)
    {
        if (curves.Length < 2 || conditions[Dial] is not { Strength: not 0 } dial)
            return Nominal;
        double[] uniform = new double[count];
        dial.Random.Uniform(0, 0, uniform);
        int[] chosen = [.. uniform.Select(u => (int)(u * curves.Length))];
        double[][] scaled = [.. curves.Select(curve => Scale(curve, dial.Strength))];
        return new SampledResponse(pulses, scaled, sign, chosen);
    }

    private void CheckSize(int devices, MeasuredOptions options)
    {
        if ((long)pulses.Length * devices > MostPoints)
            throw new InvalidDataException(
                $"{options.Data!.Name}: has {pulses.Length} different pulses and {devices} devices, too many to be kept "
                    + $"as measured; at most {MostPoints} of both multiplied were expected. Read all devices after the "
                    + "same pulses, or choose a law."
            );
    }

    private double[] Resample(MonotoneCurve curve) => [.. pulses.Select(curve.Interpolate)];

    private double[] NominalCurve(NominalValue kind)
    {
        if (kind == NominalValue.Mean)
            return [.. pulses.Select((_, i) => AcrossDevices(i).Average())];
        return [.. pulses.Select((_, i) => PiecewiseLinear.Median(AcrossDevices(i)))];
    }

    /// <summary>ln(G / S) of every device at one of the pulses.</summary>
    private IEnumerable<double> AcrossDevices(int pulse) => curves.Select(curve => curve[pulse]);

    /// <summary>
    /// The curve at a dial strength s: ln(G) = ln(G0) + s (ln(G1) - ln(G0)), with G0 nominal and G1 of the device. The
    /// result is kept monotone.
    /// </summary>
    private double[] Scale(double[] curve, double strength)
    {
        double[] scaled = [.. curve.Select((x, i) => nominal[i] + strength * (x - nominal[i]))];
        for (int i = 1; i < scaled.Length; i++)
        {
            bool turnsBack = sign * (scaled[i] - scaled[i - 1]) < 0;
            if (turnsBack)
                scaled[i] = scaled[i - 1];
        }
        return scaled;
    }
}
