namespace Modular.Plugins.Measured;

/// <summary>What tells one measured curve from another: the device and the direction of the pulses.</summary>
/// <param name="Device">The name of the device.</param>
/// <param name="Raises">Whether the pulses raise the conductance.</param>
internal readonly record struct CurveKey(string Device, bool Raises);
