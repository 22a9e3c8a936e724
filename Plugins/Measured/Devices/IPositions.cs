using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>
/// The positions of the devices of an array on their response curves, and what pulses and writes do to them.
/// </summary>
internal interface IPositions : IResumable
{
    /// <summary>The conductance of a device on its curve, siemens.</summary>
    double Conductance(int device);

    /// <summary>Gives a device pulses and returns its new conductance, siemens.</summary>
    /// <param name="device">The index of the device.</param>
    /// <param name="amount">The number of pulses, not 0 and not always whole; negative pulses lower the
    /// conductance.</param>
    double Pulse(int device, double amount);

    /// <summary>Writes a device towards a target and returns its new conductance, siemens.</summary>
    /// <param name="device">The index of the device.</param>
    /// <param name="target">The target conductance, siemens.</param>
    double Write(int device, double target);
}
