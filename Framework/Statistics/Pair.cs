namespace Modular.Statistics;

/// <summary>Two of several quantities, by their indices.</summary>
internal readonly record struct Pair(int First, int Second);
