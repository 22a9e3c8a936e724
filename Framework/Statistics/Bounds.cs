namespace Modular.Statistics;

/// <summary>The two ends of an interval; NaN where there is none, infinite where it is open.</summary>
internal readonly record struct Bounds(double Low, double High);
