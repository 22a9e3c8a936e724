namespace Modular.Measurements;

/// <summary>What one column of a file was taken as.</summary>
/// <param name="Number">The place of the column, from 1.</param>
/// <param name="Heading">Its heading; empty where the file has none.</param>
/// <param name="Meaning">What it holds, in words: "conductance, up, device 'a'".</param>
/// <param name="Unit">The unit of its numbers; empty where it has none.</param>
/// <param name="First">The first cell that is filled, as it stands in the file.</param>
public sealed record TakenColumn(int Number, string Heading, string Meaning, string Unit, string First);
