namespace Modular.Plugins.Measured;

/// <summary>
/// A law of the pulse response with two to four positive parameters. The first parameter is the conductance before the
/// first pulse. The coordinate of a parameter is its logarithm; devices are compared in coordinates.
/// </summary>
internal interface ILaw
{
    /// <summary>The names and units of the parameters, in the order of <see cref="DeviceParameters"/>.</summary>
    IReadOnlyList<LawParameter> Parameters { get; }

    /// <summary>
    /// The positive parameters that fit a curve best: least squares of ln(G), or of relative differences of G.
    /// </summary>
    DeviceParameters Fit(MeasuredCurve curve);

    /// <summary>
    /// The name of a parameter that lies at the edge of its search, so that the curve does not determine it; null where
    /// none does.
    /// </summary>
    /// <param name="device">The parameters that were fitted to the curve.</param>
    /// <param name="curve">The measured curve that was fitted.</param>
    string? AtEdge(in DeviceParameters device, MeasuredCurve curve) => null;

    /// <summary>The conductance after a number of pulses since the start, siemens.</summary>
    /// <param name="device">The parameters of the device.</param>
    /// <param name="sign">+1 if pulses raise the conductance, -1 if they lower it.</param>
    /// <param name="pulses">The number of pulses since the start, whole or not.</param>
    double Conductance(in DeviceParameters device, int sign, double pulses);

    /// <summary>
    /// The number of pulses since the start that brings the device to a conductance. It is negative if the conductance
    /// lies before the start, and at most <see cref="DeviceParameters.Never"/>.
    /// </summary>
    /// <param name="device">The parameters of the device.</param>
    /// <param name="sign">+1 if pulses raise the conductance, -1 if they lower it.</param>
    /// <param name="conductance">The conductance to reach, siemens.</param>
    double Pulses(in DeviceParameters device, int sign, double conductance);
}
