using Modular.Contracts;

namespace Modular.Devices;

/// <summary>Devices that take weak pulses; their array is an <see cref="IPulsedArray"/>.</summary>
public interface IPulsedDevices : IDevices
{
    /// <summary>The directions in which pulses move them.</summary>
    PulseSigns Signs { get; }

    /// <summary>Pulses devices first, first + 1, ...</summary>
    /// <param name="now">Numbers the draws; <see cref="DrawNumbers.Pulses"/> has gone up by 1.</param>
    /// <param name="first">Position of the first device.</param>
    /// <param name="counts">Pulses of each device, -127 to 127 and of the sign that <see cref="Signs"/> allows; 0
    /// does not touch a device.</param>
    void Pulse(in DrawNumbers now, int first, ReadOnlySpan<sbyte> counts);
}
