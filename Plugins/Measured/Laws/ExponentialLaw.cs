namespace Modular.Plugins.Measured;

/// <summary>G = start exp(+-rate p): each of the p pulses changes the conductance by the same factor.</summary>
internal sealed class ExponentialLaw : ILaw
{
    private const double Steepest = 50; // |ln(G / start)| at most, so that float32 holds G (assumed)

    /// <inheritdoc/>
    public IReadOnlyList<LawParameter> Parameters => [new("start", "S"), new("rate", "ln(G) per pulse")];

    /// <inheritdoc/>
    public DeviceParameters Fit(MeasuredCurve curve)
    {
        double[] ones = LeastSquares.Ones(curve.Pulses.Length);
        double[] signedPulses = [.. curve.Pulses.Select(p => curve.Sign * p)];
        double floor = 1e-6 / Math.Max(curve.LastPulse, 1);
        LinearFit fit = LeastSquares.Solve([ones, signedPulses], curve.LogConductances, ones, floor);
        double start = Math.Exp(fit.Coefficients[0]);
        double rate = fit.Coefficients[1];
        return new DeviceParameters((float)start, (float)rate);
    }

    /// <inheritdoc/>
    public double Conductance(in DeviceParameters device, int sign, double pulses)
    {
        double change = Math.Clamp(sign * device.A * pulses, -Steepest, Steepest);
        return device.Start * Math.Exp(change);
    }

    /// <inheritdoc/>
    public double Pulses(in DeviceParameters device, int sign, double conductance)
    {
        double pulses = sign * Math.Log(conductance / device.Start) / device.A;
        return Math.Min(pulses, DeviceParameters.Never);
    }
}
