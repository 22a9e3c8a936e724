namespace Modular.Plugins.Physionet.Edf;

/// <summary>Two ends of a scale.</summary>
/// <param name="Low">The end that comes first in the header.</param>
/// <param name="High">The end that comes second in the header.</param>
internal readonly record struct Interval(double Low, double High);
