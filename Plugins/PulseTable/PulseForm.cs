namespace Modular.Plugins.PulseTable;

/// <summary>The form of a pulse.</summary>
/// <param name="Volts">The height of the pulse, volts.</param>
/// <param name="Seconds">The width of the pulse, seconds.</param>
internal readonly record struct PulseForm(double Volts, double Seconds);
