namespace Modular.Plugins.Measured;

/// <summary>A law, and the parameters of each device; where there is one device, all are like it.</summary>
internal sealed class FittedResponse(ILaw law, int sign, DeviceParameters[] devices) : IResponse
{
    /// <inheritdoc/>
    public double Conductance(int device, double pulses) =>
        law.Conductance(devices[devices.Length == 1 ? 0 : device], sign, pulses);

    /// <inheritdoc/>
    public double Pulses(int device, double conductance) =>
        law.Pulses(devices[devices.Length == 1 ? 0 : device], sign, conductance);
}
