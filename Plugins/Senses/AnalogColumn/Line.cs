namespace Modular.Plugins.Senses;

/// <summary>A row or a column of a grid: its nodes first, first + step, ..., the first one nearest to its end.</summary>
/// <param name="First">The place of its first node in the grid.</param>
/// <param name="Step">The distance of its nodes in the grid.</param>
/// <param name="Length">The number of its nodes.</param>
/// <param name="Admittance">The conductance of the wire between neighbours, siemens.</param>
internal readonly record struct Line(int First, int Step, int Length, double Admittance);
