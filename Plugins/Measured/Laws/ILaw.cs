namespace Modular.Plugins.Measured;

/// <summary>
/// A law of the pulse response with up to four positive parameters, the first of which is the conductance at the start.
/// A parameter's coordinate is its logarithm: in it devices are compared.
/// </summary>
internal interface ILaw
{
    /// <summary>Names and units of the parameters.</summary>
    IReadOnlyList<(string Name, string Unit)> Parameters { get; }

    /// <summary>Least squares of ln(G), or of relative differences of G, over all positive parameters.</summary>
    DeviceParameters Fit(MeasuredCurve curve);

    /// <summary>
    /// Siemens, after so many pulses since the start; sign is +1 where pulses raise the conductance, -1 where they
    /// lower it.
    /// </summary>
    double Conductance(in DeviceParameters device, int sign, double pulses);

    /// <summary>
    /// After how many pulses a conductance, siemens, is reached; below 0 before the start, at most
    /// <see cref="DeviceParameters.Never"/>.
    /// </summary>
    double Pulses(in DeviceParameters device, int sign, double conductance);
}
