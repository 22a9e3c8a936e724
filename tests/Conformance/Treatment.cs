namespace Modular.Conformance;

/// <summary>How an array of hardware is treated, all of its devices alike.</summary>
/// <param name="Shape">The shape of what is read.</param>
/// <param name="Rounds">The number of rounds.</param>
/// <param name="Reads">The number of reads after each step.</param>
internal sealed record Treatment(long[] Shape, int Rounds, int Reads);
