namespace Modular.Plugins.Senses;

/// <summary>The resistances of the wires in an array.</summary>
/// <param name="Row">The resistance of a row's wire from one device to the next, ohm; 0: rows are ideal.</param>
/// <param name="Column">The same of a column's wire, ohm.</param>
/// <param name="Columns">
/// The columns of an array, two for each output; more are cut into several arrays. 0: one.
/// </param>
internal sealed record WireResistances(double Row, double Column, int Columns);
