namespace Modular.Devices;

/// <summary>
/// What one pulse does to the weight of a device. Implement it as a struct: <see cref="SteppedDevices{TLaw}"/> is
/// compiled for it.
/// </summary>
public interface IStepLaw
{
    /// <summary>The weight after one pulse, within the device's bounds.</summary>
    /// <param name="device">Its position.</param>
    /// <param name="weight">Before the pulse.</param>
    /// <param name="sign">1 raises, -1 lowers.</param>
    /// <param name="noise">The deviation of this pulse, in the unit of the devices' sigma.</param>
    double After(int device, double weight, int sign, double noise);

    /// <summary>The nearest weight that the device can have.</summary>
    /// <param name="device">Its position.</param>
    /// <param name="weight">Any.</param>
    double Bound(int device, double weight);
}
