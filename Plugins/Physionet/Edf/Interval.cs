namespace Modular.Plugins.Physionet.Edf;

/// <summary>Two ends of a scale.</summary>
/// <param name="Low">The first end.</param>
/// <param name="High">The second end.</param>
internal readonly record struct Interval(double Low, double High);
