namespace Modular.Plugins.Measured;

/// <summary>The response of devices that follow one law.</summary>
/// <param name="law">The law that was fitted to the devices.</param>
/// <param name="sign">+1 if pulses raise the conductance, -1 if they lower it.</param>
/// <param name="devices">The parameters of each device; a single element holds for all devices.</param>
internal sealed class FittedResponse(ILaw law, int sign, DeviceParameters[] devices) : IResponse
{
    /// <inheritdoc/>
    public double Conductance(int device, double pulses) => law.Conductance(Parameters(device), sign, pulses);

    /// <inheritdoc/>
    public double Pulses(int device, double conductance) => law.Pulses(Parameters(device), sign, conductance);

    private ref readonly DeviceParameters Parameters(int device) => ref devices[devices.Length == 1 ? 0 : device];
}
