namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// Factors that all devices' parameters have, 1 as published: they move means and no relative spread.
/// </summary>
/// <param name="M1">The factor on the nominal m1.</param>
/// <param name="TStar">The factor on the nominal t*.</param>
/// <param name="M2">The factor on the nominal m2.</param>
internal sealed record ParameterScales(double M1 = 1, double TStar = 1, double M2 = 1);
