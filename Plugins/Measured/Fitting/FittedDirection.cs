using System.Text.RegularExpressions;
using MathNet.Numerics.LinearAlgebra;
using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>A law that is fitted to the measured curves of one direction, separately for each device.</summary>
internal sealed class FittedDirection : IDirectionModel
{
    private const int Chunk = 128; // devices whose numbers are drawn at a time

    private readonly ILaw law;
    private readonly int sign;
    private readonly MeasuredOptions options;
    private readonly string suffix;
    private readonly Correlation correlation;

    /// <param name="curves">The curves of one direction, one for each device.</param>
    /// <param name="law">The law to fit.</param>
    /// <param name="suffix">
    /// What is appended to the names of the parameters: "-up" or "-down" if both directions were measured, else "".
    /// </param>
    /// <param name="options">The options of the memory, with the nominal value and the spread of new devices.</param>
    public FittedDirection(IReadOnlyList<MeasuredCurve> curves, ILaw law, string suffix, MeasuredOptions options)
    {
        this.law = law;
        this.options = options;
        this.suffix = suffix;
        sign = curves[0].Sign;
        LastPulse = curves.Max(curve => curve.LastPulse);
        int count = law.Parameters.Count;
        DeviceParameters[] fits = [.. curves.Select(law.Fit)];
        CheckFits(curves, fits);
        AtEdge =
        [
            .. curves.Zip(fits, (curve, fit) => law.AtEdge(fit, curve)).OfType<string>().Select(name => name + suffix),
        ];
        double[][] residuals = [.. curves.Zip(fits, Residuals)];
        Goodness = GoodnessOfFit.Measure(curves, residuals, count * curves.Count);
        double[][] coordinates = [.. fits.Select(fit => fit.Coordinates(count))];
        double[][] squaredErrors = [.. curves.Zip(coordinates, SquaredErrors)];
        Parameters = [.. law.Parameters.Select((_, i) => CreateParameter(i, coordinates, squaredErrors))];
        correlation = new Correlation([.. Parameters.Select(parameter => parameter.Population)]);
    }

    /// <summary>The parameters of the law over the measured devices, in the order of the law.</summary>
    public IReadOnlyList<FittedParameter> Parameters { get; }

    /// <summary>The parameter at the edge of its search, once for each device where there is one.</summary>
    public IReadOnlyList<string> AtEdge { get; }

    /// <inheritdoc/>
    public double LastPulse { get; }

    /// <inheritdoc/>
    public GoodnessOfFit Goodness { get; }

    /// <inheritdoc/>
    public IResponse Nominal
    {
        get
        {
            DeviceParameters nominal = DeviceParameters.FromCoordinates(NominalCoordinates());
            return new FittedResponse(law, sign, [nominal]);
        }
    }

    /// <summary>
    /// Draws the response of new devices. All parameters of a device at strength 1 are drawn together, from a stream
    /// that belongs to no dial; each dial then scales how far its own parameter lies from the nominal value.
    /// </summary>
    public IResponse Fabricate(int count, Conditions conditions)
    {
        double[] strengths = [.. Parameters.Select(parameter => Strength(parameter, conditions))];
        if (strengths.All(strength => strength == 0))
            return Nominal;
        var devices = new DeviceParameters[count];
        RandomStream random = conditions.Stream("devices" + suffix);
        double[] nominal = NominalCoordinates();
        int parameters = Parameters.Count;
        Span<double> normal = stackalloc double[parameters * Chunk];
        for (int first = 0; first < count; first += Chunk)
        {
            random.Normal(0, (long)first * parameters, normal);
            int end = Math.Min(first + Chunk, count);
            for (int i = first; i < end; i++)
            {
                Span<double> own = normal.Slice((i - first) * parameters, parameters);
                devices[i] = DrawDevice(own, nominal, strengths);
            }
        }
        return new FittedResponse(law, sign, devices);
    }

    /// <summary>
    /// The parameters of a new device: x = x0 + s (x1 - x0) in the coordinate, with x0 nominal, x1 drawn and s the
    /// strength of the dial. The parameter itself is then x0 (x1 / x0)^s.
    /// </summary>
    /// <param name="normal">Independent standard normal numbers [parameters]; overwritten by the coordinates.</param>
    /// <param name="nominal">The nominal coordinates [parameters].</param>
    /// <param name="strengths">The strength of each dial [parameters].</param>
    private DeviceParameters DrawDevice(Span<double> normal, double[] nominal, double[] strengths)
    {
        correlation.Correlate(normal);
        for (int i = 0; i < normal.Length; i++)
        {
            double drawn = Parameters[i].Population.Draw(normal[i], options.Spread);
            normal[i] = nominal[i] + strengths[i] * (drawn - nominal[i]);
        }
        return DeviceParameters.FromCoordinates(normal);
    }

    /// <summary>
    /// The strength of a parameter's dial. A single measured device shows no spread, and has no dial.
    /// </summary>
    private static double Strength(FittedParameter parameter, Conditions conditions)
    {
        if (parameter.Population.Count < 2)
            return 0;
        return conditions[parameter.Dial].Strength;
    }

    private double[] NominalCoordinates()
    {
        if (options.Nominal == NominalValue.Mean)
            return [.. Parameters.Select(parameter => parameter.Population.Mean.Value)];
        return [.. Parameters.Select(parameter => parameter.Population.Median)];
    }

    /// <summary>Refuses a device to which the law cannot be fitted, by its name.</summary>
    private void CheckFits(IReadOnlyList<MeasuredCurve> curves, DeviceParameters[] fits)
    {
        int odd = Array.FindIndex(fits, fit => !fit.IsFinite);
        if (odd >= 0)
            throw new InvalidDataException(
                $"{options.Data!.Name}: law '{NameOf(options.Law)}' cannot be fitted to device '{curves[odd].Device}'; finite "
                    + "parameters above 0 were expected. Leave the device out, or choose another law."
            );
    }

    private static string NameOf(LawName law) => Regex.Replace($"{law}", "(?<!^)([A-Z])", "-$1").ToLowerInvariant();

    private FittedParameter CreateParameter(int i, double[][] coordinates, double[][] squaredErrors)
    {
        LawParameter parameter = law.Parameters[i];
        double[] values = [.. coordinates.Select(device => device[i])];
        double[] errors = [.. squaredErrors.Select(device => device[i])];
        return new FittedParameter(parameter.Name + suffix, parameter.Unit, new Population(values, errors));
    }

    private double[] Residuals(MeasuredCurve curve, DeviceParameters fit)
    {
        double[] residuals = new double[curve.Pulses.Length];
        for (int n = 0; n < residuals.Length; n++)
        {
            double fitted = Math.Log(law.Conductance(fit, sign, curve.Pulses[n]));
            residuals[n] = curve.LogConductances[n] - fitted;
        }
        return residuals;
    }

    /// <summary>
    /// The squared standard errors of a device's coordinates: sigma^2 (J^T J)^-1, with the Jacobian J by central
    /// differences. They are infinite or NaN if the curve does not determine them.
    /// </summary>
    private double[] SquaredErrors(MeasuredCurve curve, double[] coordinates)
    {
        IEnumerable<Vector<double>> slopes = coordinates.Select((_, i) => ResidualSlopes(curve, coordinates, i));
        Matrix<double> jacobian = Matrix<double>.Build.DenseOfColumnVectors(slopes);
        Vector<double> diagonal = jacobian.TransposeThisAndMultiply(jacobian).Inverse().Diagonal();
        double sigma = Goodness.Sigma;
        return [.. diagonal.Select(one => one > 0 ? one * sigma * sigma : double.PositiveInfinity)];
    }

    /// <summary>The derivative of each residual by one coordinate.</summary>
    private Vector<double> ResidualSlopes(MeasuredCurve curve, double[] coordinates, int i)
    {
        const double Step = 1e-3;
        return (ResidualsAt(Step) - ResidualsAt(-Step)) / (2 * Step);

        Vector<double> ResidualsAt(double shift)
        {
            double[] shifted = [.. coordinates];
            shifted[i] += shift;
            double[] residuals = Residuals(curve, DeviceParameters.FromCoordinates(shifted));
            return Vector<double>.Build.DenseOfArray(residuals);
        }
    }
}
