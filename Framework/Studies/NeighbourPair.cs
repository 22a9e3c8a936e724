namespace Modular.Studies;

/// <summary>Two imperfections that are neighbours in the order of a ranking.</summary>
internal sealed record NeighbourPair(string First, string Second);
