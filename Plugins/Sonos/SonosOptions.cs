using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Sonos;

/// <summary>What a scenario may set on the memory <c>sonos</c>.</summary>
internal sealed record SonosOptions
{
    /// <summary>
    /// The greatest current, amperes. 1600 nA as in CrossSim; the fits reach 3200 nA, and with time 1800 nA.
    /// </summary>
    [Range(1e-9, 3200e-9)]
    public double IMax { get; init; } = 1600e-9;

    /// <summary>The greatest current over the least, 1. CrossSim suggests 1e7.</summary>
    [Range(1.001, 1e15)]
    public double OnOffRatio { get; init; } = 1e7;

    /// <summary>
    /// Drain voltage of a read, volts: a conductance is the current over it. Assumed, so that 1600 nA are the 16 uS of
    /// CrossSim.
    /// </summary>
    [Range(1e-3, 10.0)]
    public double ReadVoltage { get; init; } = 0.1;
}
