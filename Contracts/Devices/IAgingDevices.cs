using Modular.Contracts;

namespace Modular.Devices;

/// <summary>Devices that change while time passes; their array is an <see cref="IAgingArray"/>.</summary>
public interface IAgingDevices : IDevices
{
    /// <summary>Lets time pass for all devices.</summary>
    /// <param name="now">Numbers the draws; <see cref="DrawNumbers.Ages"/> has gone up by 1.</param>
    /// <param name="seconds">The time that passes, seconds, 0 or more.</param>
    void Age(in DrawNumbers now, double seconds);
}
