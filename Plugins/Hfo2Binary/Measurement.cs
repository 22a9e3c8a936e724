namespace Modular.Plugins.Hfo2Binary;

/// <summary>One measured resistance of a device.</summary>
/// <param name="Low">Whether the device was in its low state.</param>
/// <param name="LogResistance">The measured ln(R / ohm).</param>
/// <param name="Device">The name of the device; null where the file does not tell.</param>
/// <param name="Cycle">The number of the cycle; NaN where the file does not tell.</param>
internal readonly record struct Measurement(bool Low, double LogResistance, string? Device, double Cycle);
