namespace Modular.Plugins.Measured;

/// <summary>The response of the devices of an array to pulses of one direction, without noise.</summary>
internal interface IResponse
{
    /// <summary>The conductance of a device after a number of pulses since the start of its curve, siemens.</summary>
    double Conductance(int device, double pulses);

    /// <summary>
    /// The number of pulses since the start of its curve after which a device has a conductance, siemens. It is
    /// negative if the conductance lies before the start, and at most <see cref="DeviceParameters.Never"/>.
    /// </summary>
    double Pulses(int device, double conductance);
}
