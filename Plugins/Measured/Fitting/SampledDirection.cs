using MathNet.Numerics.Statistics;
using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>The curves of one direction as they were measured, made to rise or fall throughout.</summary>
internal sealed class SampledDirection : IDirectionModel
{
    /// <summary>The dial of which measured device a device is like, in both directions.</summary>
    public const string Dial = "d2d-curve";

    private const int MostPoints = 20_000_000; // 160 MB

    private readonly double[] pulses;
    private readonly double[] nominal;
    private readonly double[][] curves;
    private readonly int sign;

    /// <param name="measured">Of one direction.</param>
    /// <param name="options">What devices are that do not differ.</param>
    public SampledDirection(IReadOnlyList<MeasuredCurve> measured, MeasuredOptions options)
    {
        sign = measured[0].Sign;
        var own = measured.Select(Isotonic.Fit).ToArray();
        pulses = [.. own.SelectMany(one => one.Pulses).Distinct().Order()];
        if ((long)pulses.Length * own.Length > MostPoints)
            throw new InvalidDataException(
                $"{options.Data!.Name}: has {pulses.Length} different pulses and {own.Length} devices, too many to be kept as measured; at most {MostPoints} of both multiplied were expected. Read all devices after the same pulses, or choose a law."
            );
        curves = [.. own.Select(one => pulses.Select(at => PiecewiseLinear.At(one.Pulses, one.X, at)).ToArray())];
        nominal =
        [
            .. pulses.Select(
                (_, i) =>
                    options.Nominal == NominalValue.Mean
                        ? curves.Average(curve => curve[i])
                        : PiecewiseLinear.Median(curves.Select(curve => curve[i]))
            ),
        ];
        double[] Residuals(MeasuredCurve curve, (double[] Pulses, double[] X, int Levels) fit) =>
            [.. curve.Pulses.Zip(curve.X, (at, x) => x - PiecewiseLinear.At(fit.Pulses, fit.X, at))];
        Goodness = Goodness.Measure(measured, [.. measured.Zip(own, Residuals)], own.Sum(one => one.Levels));
    }

    /// <inheritdoc/>
    public Goodness Goodness { get; }

    /// <inheritdoc/>
    public IResponse Nominal => new SampledResponse(pulses, [nominal], sign, []);

    /// <summary>Standard deviation over devices of ln(G), root mean square over the pulses.</summary>
    public double Sigma =>
        curves.Length < 2
            ? 0
            : Math.Sqrt(pulses.Select((_, i) => curves.Select(curve => curve[i]).Variance()).Average());

    /// <inheritdoc/>
    public IResponse Fabricate(int count, Conditions conditions)
    {
        if (curves.Length < 2 || conditions[Dial] is not { Strength: not 0 } dial)
            return Nominal;
        var uniform = new double[count];
        dial.Random.Uniform(0, 0, uniform);
        return new SampledResponse(
            pulses,
            [.. curves.Select(curve => Scaled(curve, dial.Strength))],
            sign,
            [.. uniform.Select(u => (int)(u * curves.Length))]
        );
    }

    /// <summary>ln(G) = ln(G0) + s (ln(G1) - ln(G0)), and still never against its direction.</summary>
    private double[] Scaled(double[] curve, double strength)
    {
        double[] scaled = [.. curve.Select((x, i) => nominal[i] + strength * (x - nominal[i]))];
        for (int i = 1; i < scaled.Length; i++)
            if (sign * (scaled[i] - scaled[i - 1]) < 0)
                scaled[i] = scaled[i - 1];
        return scaled;
    }
}
