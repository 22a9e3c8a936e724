namespace Modular.Devices;

/// <summary>
/// Devices that can be moved by parts of a pulse; their array is a <see cref="Contracts.IGradedArray"/>.
/// </summary>
public interface IGradedDevices : IPulsedDevices
{
    /// <summary>Moves devices first, first + 1, ... by numbers of pulses; whole ones do what pulses do.</summary>
    /// <param name="now">Numbers the draws; <see cref="DrawNumbers.Pulses"/> has gone up by 1.</param>
    /// <param name="first">Position of the first device.</param>
    /// <param name="amounts">Pulses of each device, -127 to 127 and of the sign that
    /// <see cref="IPulsedDevices.Signs"/> allows; 0 does not touch a device.</param>
    void Move(in DrawNumbers now, int first, ReadOnlySpan<float> amounts);
}
