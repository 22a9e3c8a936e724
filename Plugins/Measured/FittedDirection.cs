using MathNet.Numerics.LinearAlgebra;
using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>A law fitted to the curves of one direction, a device each.</summary>
internal sealed class FittedDirection : IDirection
{
    private readonly ILaw law;
    private readonly int sign;
    private readonly MeasuredOptions options;

    /// <param name="curves">Of one direction.</param>
    /// <param name="law">What is fitted.</param>
    /// <param name="suffix">Of the names of dials: "", or the direction where there are two.</param>
    /// <param name="options">How devices are drawn.</param>
    public FittedDirection(IReadOnlyList<Curve> curves, ILaw law, string suffix, MeasuredOptions options)
    {
        (this.law, this.options, sign) = (law, options, curves[0].Sign);
        int count = law.Parameters.Count;
        DeviceParameters[] fits = [.. curves.Select(law.Fit)];
        Goodness = Goodness.Of(curves, [.. curves.Zip(fits, Residuals)], count * curves.Count);
        double[][] coordinates = [.. fits.Select(fit => fit.Coordinates(count))], errors = [.. curves.Zip(coordinates, Errors)];
        Parameters = [.. law.Parameters.Select((parameter, i) => new Parameter(
            parameter.Name + suffix, parameter.Unit, new Population([.. coordinates.Select(own => own[i])], [.. errors.Select(own => own[i])])))];
    }

    /// <summary>Of the law, in its order.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <inheritdoc/>
    public Goodness Goodness { get; }

    /// <inheritdoc/>
    public IResponse Nominal => new FittedResponse(law, sign, [DeviceParameters.Of([.. Parameters.Select(NominalOf)])]);

    /// <inheritdoc/>
    public IResponse Fabricate(int count, Conditions conditions)
    {
        if (Parameters[0].Population.Count < 2) return Nominal;
        var coordinates = new double[count * Parameters.Count];
        for (int i = 0; i < Parameters.Count; i++) Draw(coordinates, i, conditions[Parameters[i].Dial]);
        var devices = new DeviceParameters[count];
        for (int i = 0; i < count; i++) devices[i] = DeviceParameters.Of(coordinates.AsSpan(i * Parameters.Count, Parameters.Count));
        return new FittedResponse(law, sign, devices);
    }

    /// <summary>x = x0 + s (x1 - x0) in the coordinate: parameters are x0 (x1 / x0)^s.</summary>
    private void Draw(double[] coordinates, int parameter, Dial dial)
    {
        double nominal = NominalOf(Parameters[parameter]);
        Span<double> normal = stackalloc double[512];
        for (int first = 0; first * Parameters.Count < coordinates.Length; first += normal.Length)
        {
            Span<double> part = normal[..Math.Min(normal.Length, coordinates.Length / Parameters.Count - first)];
            if (dial.Strength != 0) dial.Random.Normal(0, first, part);
            for (int i = 0; i < part.Length; i++)
                coordinates[(first + i) * Parameters.Count + parameter] = dial.Strength == 0 ? nominal : nominal + dial.Strength * (Parameters[parameter].Population.Draw(part[i], options.Spread) - nominal);
        }
    }

    private double NominalOf(Parameter parameter) => options.Nominal == NominalValue.Mean ? parameter.Population.Mean.Value : parameter.Population.Median;

    private double[] Residuals(Curve curve, DeviceParameters fit) => [.. curve.Pulses.Zip(curve.X, (pulses, x) => x - Math.Log(law.Conductance(fit, sign, pulses)))];

    /// <summary>Squared standard errors of a device's coordinates: sigma^2 (J^T J)^-1, J by differences; infinite or no number where the curve does not tell them.</summary>
    private double[] Errors(Curve curve, double[] coordinates)
    {
        const double Step = 1e-3;
        Vector<double> Moved(int i, double by)
        {
            double[] at = [.. coordinates];
            at[i] += by;
            return Vector<double>.Build.DenseOfEnumerable(Residuals(curve, DeviceParameters.Of(at)));
        }
        Matrix<double> slopes = Matrix<double>.Build.DenseOfColumnVectors(Enumerable.Range(0, coordinates.Length).Select(i => (Moved(i, Step) - Moved(i, -Step)) / (2 * Step)));
        Matrix<double> inverse = slopes.TransposeThisAndMultiply(slopes).Inverse();
        return [.. inverse.Diagonal().Select(one => one > 0 ? one * Goodness.Sigma * Goodness.Sigma : double.PositiveInfinity)];
    }
}
