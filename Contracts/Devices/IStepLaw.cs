namespace Modular.Devices;

/// <summary>
/// What one pulse does to the weight of a device. Implement it as a struct: <see cref="SteppedDevices{TLaw}"/> is
/// compiled for it.
/// </summary>
public interface IStepLaw
{
    /// <summary>The weight after one pulse or a part of one, within the device's bounds.</summary>
    /// <param name="device">The position of the device in the array.</param>
    /// <param name="weight">The weight of the device before the pulse.</param>
    /// <param name="pulse">The step as a share of a pulse's: 1 raises by a whole pulse, -1 lowers, -0.5 by half of
    /// one.</param>
    /// <param name="noise">The deviation of this pulse, in the unit of the devices' sigma.</param>
    double After(int device, double weight, double pulse, double noise);

    /// <summary>The nearest weight that the device can have.</summary>
    /// <param name="device">The position of the device in the array.</param>
    /// <param name="weight">The weight to bound, of any size.</param>
    double Bound(int device, double weight);
}
