using MathNet.Numerics.LinearAlgebra;
using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>A law fitted to the curves of one direction, a device each.</summary>
internal sealed class FittedDirection : IDirectionModel
{
    private readonly ILaw law;
    private readonly int sign;
    private const int Together = 128; // devices whose numbers are drawn at a time

    private readonly MeasuredOptions options;
    private readonly string suffix;
    private readonly Correlation correlation;

    /// <param name="curves">Of one direction.</param>
    /// <param name="law">What is fitted.</param>
    /// <param name="suffix">Of the names of dials: "", or the direction where there are two.</param>
    /// <param name="options">How devices are drawn.</param>
    public FittedDirection(IReadOnlyList<MeasuredCurve> curves, ILaw law, string suffix, MeasuredOptions options)
    {
        this.law = law;
        this.options = options;
        this.suffix = suffix;
        sign = curves[0].Sign;
        int count = law.Parameters.Count;
        DeviceParameters[] fits = [.. curves.Select(law.Fit)];
        Goodness = Goodness.Measure(curves, [.. curves.Zip(fits, Residuals)], count * curves.Count);
        double[][] coordinates = [.. fits.Select(fit => fit.Coordinates(count))];
        double[][] errors = [.. curves.Zip(coordinates, Errors)];
        Parameters =
        [
            .. law.Parameters.Select(
                (parameter, i) =>
                    new LawParameter(
                        parameter.Name + suffix,
                        parameter.Unit,
                        new Population([.. coordinates.Select(own => own[i])], [.. errors.Select(own => own[i])])
                    )
            ),
        ];
        correlation = new Correlation([.. Parameters.Select(parameter => parameter.Population)]);
    }

    /// <summary>Of the law, in its order.</summary>
    public IReadOnlyList<LawParameter> Parameters { get; }

    /// <inheritdoc/>
    public Goodness Goodness { get; }

    /// <inheritdoc/>
    public IResponse Nominal =>
        new FittedResponse(law, sign, [DeviceParameters.FromCoordinates([.. Parameters.Select(NominalOf)])]);

    /// <summary>
    /// What a device is like at strength 1 is drawn for all parameters together, and belongs to no dial: each dial then
    /// turns its own parameter.
    /// </summary>
    public IResponse Fabricate(int count, Conditions conditions)
    {
        double[] strengths =
        [
            .. Parameters.Select(parameter => parameter.Population.Count < 2 ? 0 : conditions[parameter.Dial].Strength),
        ];
        if (strengths.All(strength => strength == 0))
            return Nominal;
        var devices = new DeviceParameters[count];
        RandomStream random = conditions.Stream("devices" + suffix);
        double[] nominal = [.. Parameters.Select(NominalOf)];
        Span<double> normal = stackalloc double[Parameters.Count * Together];
        for (int first = 0; first < count; first += Together)
        {
            random.Normal(0, (long)first * Parameters.Count, normal);
            for (int i = first; i < Math.Min(first + Together, count); i++)
                devices[i] = Device(normal.Slice((i - first) * Parameters.Count, Parameters.Count), nominal, strengths);
        }
        return new FittedResponse(law, sign, devices);
    }

    /// <summary>x = x0 + s (x1 - x0) in the coordinate: a parameter is x0 (x1 / x0)^s.</summary>
    private DeviceParameters Device(Span<double> normal, double[] nominal, double[] strengths)
    {
        correlation.Correlate(normal);
        for (int i = 0; i < normal.Length; i++)
            normal[i] =
                nominal[i] + strengths[i] * (Parameters[i].Population.Draw(normal[i], options.Spread) - nominal[i]);
        return DeviceParameters.FromCoordinates(normal);
    }

    private double NominalOf(LawParameter parameter) =>
        options.Nominal == NominalValue.Mean ? parameter.Population.Mean.Value : parameter.Population.Median;

    private double[] Residuals(MeasuredCurve curve, DeviceParameters fit) =>
        [.. curve.Pulses.Zip(curve.X, (pulses, x) => x - Math.Log(law.Conductance(fit, sign, pulses)))];

    /// <summary>
    /// Squared standard errors of a device's coordinates: sigma^2 (J^T J)^-1, J by differences; infinite or no number
    /// where the curve does not tell them.
    /// </summary>
    private double[] Errors(MeasuredCurve curve, double[] coordinates)
    {
        const double Step = 1e-3;
        Vector<double> Moved(int i, double by)
        {
            double[] at = [.. coordinates];
            at[i] += by;
            return Vector<double>.Build.DenseOfEnumerable(Residuals(curve, DeviceParameters.FromCoordinates(at)));
        }
        Matrix<double> slopes = Matrix<double>.Build.DenseOfColumnVectors(
            Enumerable.Range(0, coordinates.Length).Select(i => (Moved(i, Step) - Moved(i, -Step)) / (2 * Step))
        );
        Matrix<double> inverse = slopes.TransposeThisAndMultiply(slopes).Inverse();
        return
        [
            .. inverse
                .Diagonal()
                .Select(one => one > 0 ? one * Goodness.Sigma * Goodness.Sigma : double.PositiveInfinity),
        ];
    }
}
