namespace Modular.Plugins.Senses;

/// <summary>What moves both branches of all amplifiers together.</summary>
/// <param name="Voltage">Vdd, volts.</param>
/// <param name="Temperature">Kelvin.</param>
/// <param name="Corner">Of the chip.</param>
internal readonly record struct OperatingPoint(double Voltage, double Temperature, Corner Corner);
