namespace Modular.Plugins.RramAnalog;

/// <summary>What has come on top of a write's error since then.</summary>
/// <param name="Mean">The mean change of the conductance, siemens.</param>
/// <param name="Sigma">Standard deviation between writes, siemens.</param>
internal readonly record struct Relaxation(double Mean, double Sigma);
