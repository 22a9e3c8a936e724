namespace Modular.Plugins.Measured;

/// <summary>The drift exponents of devices in like states.</summary>
/// <param name="Conductance">The geometric mean of their first conductances, siemens.</param>
/// <param name="Exponents">The distribution of the exponent.</param>
internal sealed record DriftState(double Conductance, Population Exponents);
