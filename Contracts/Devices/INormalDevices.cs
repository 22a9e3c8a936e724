namespace Modular.Devices;

/// <summary>
/// Devices whose observations may be normal and independent. <see cref="DeviceArray"/> makes arrays of them that say so
/// to the host (<see cref="Contracts.INormalReads"/>).
/// </summary>
public interface INormalDevices : IDevices
{
    /// <summary>Whether observations are normal by the law that devices follow.</summary>
    bool AreNormal { get; }

    /// <summary>The observations of devices first, first + 1, ...; nothing is drawn.</summary>
    /// <param name="first">Position of the first device.</param>
    /// <param name="reads">Takes the law of each device.</param>
    void Law(int first, Span<NormalRead> reads);
}
