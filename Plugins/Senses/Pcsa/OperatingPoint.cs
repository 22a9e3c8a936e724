namespace Modular.Plugins.Senses;

/// <summary>The conditions that all amplifiers of a chip share.</summary>
/// <param name="Voltage">The supply voltage Vdd, volts.</param>
/// <param name="Temperature">The ambient temperature of the amplifiers, kelvin.</param>
/// <param name="Corner">The process corner of the chip.</param>
internal readonly record struct OperatingPoint(double Voltage, double Temperature, Corner Corner);
