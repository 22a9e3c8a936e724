using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Ecram;

/// <summary>What a scenario may set on the memory <c>ecram</c>.</summary>
internal sealed record EcramOptions
{
    /// <summary>Which measured devices: their steps, bounds, spreads and noise.</summary>
    public EcramDevice Device { get; init; } = EcramDevice.LiIon;

    /// <summary>
    /// The conductance at the nominal lower bound, siemens. Assumed: the source has weights without a unit.
    /// </summary>
    [Range(0.0, 1e-2)]
    public double GMin { get; init; } = 1e-6;

    /// <summary>
    /// The conductance at the nominal upper bound, siemens. Assumed: the source has weights without a unit.
    /// </summary>
    [Range(1e-9, 1e-2)]
    public double GMax { get; init; } = 10e-6;
}
