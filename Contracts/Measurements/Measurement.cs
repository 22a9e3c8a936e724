namespace Modular.Measurements;

/// <summary>One measured conductance of a device.</summary>
/// <param name="Device">The name of the device; null where the file does not tell devices apart.</param>
/// <param name="Raises">Whether pulses raise the conductance; null where there are no pulses.</param>
/// <param name="Low">Whether the state is that of low resistance; null where there are no states.</param>
/// <param name="Position">Pulses, seconds, or the number of the read or of the cycle.</param>
/// <param name="Target">The target of a write, siemens; 0 where there is none.</param>
/// <param name="Siemens">The conductance, siemens, above 0.</param>
/// <param name="Ohm">The resistance, ohm, above 0.</param>
/// <param name="Line">The number of the line in the file, from 1.</param>
public readonly record struct Measurement(
    string? Device,
    bool? Raises,
    bool? Low,
    double Position,
    double Target,
    double Siemens,
    double Ohm,
    int Line
);
