namespace Modular.Plugins.Physionet.EcgBeats;

/// <summary>A beat of a record.</summary>
/// <param name="Record">The number of the record.</param>
/// <param name="Class">The AAMI class: N, S, V, F or Q.</param>
/// <param name="Volts">The signal around the R wave, volts.</param>
internal sealed record Beat(int Record, char Class, float[] Volts);
