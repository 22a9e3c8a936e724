namespace Modular.Devices;

/// <summary>What an observation of a device sees, before what is below 0 is cut off.</summary>
/// <param name="Mean">The mean of the read conductance, siemens.</param>
/// <param name="Deviation">Standard deviation, siemens, 0 or more.</param>
public readonly record struct NormalRead(double Mean, double Deviation);
