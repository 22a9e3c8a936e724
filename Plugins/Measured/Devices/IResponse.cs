namespace Modular.Plugins.Measured;

/// <summary>What pulses of one direction do to the devices of an array, without noise.</summary>
internal interface IResponse
{
    /// <summary>Siemens, after so many pulses since the start.</summary>
    double Conductance(int device, double pulses);

    /// <summary>
    /// After how many pulses a conductance, siemens, is reached; below 0 before the start, at most
    /// <see cref="DeviceParameters.Never"/>.
    /// </summary>
    double Pulses(int device, double conductance);
}
