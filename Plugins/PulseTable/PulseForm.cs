namespace Modular.Plugins.PulseTable;

/// <summary>The form of a pulse.</summary>
/// <param name="Volts">Its height.</param>
/// <param name="Seconds">Its width.</param>
internal readonly record struct PulseForm(double Volts, double Seconds);
