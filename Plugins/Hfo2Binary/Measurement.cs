namespace Modular.Plugins.Hfo2Binary;

/// <summary>One measured resistance.</summary>
/// <param name="Low">Whether the device was in its low state.</param>
/// <param name="LogResistance">ln(R / ohm).</param>
/// <param name="Device">Which device; null where the file does not tell.</param>
internal readonly record struct Measurement(bool Low, double LogResistance, string? Device);
