using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.RramAnalog;

/// <summary>What a scenario may set on the memory <c>rram-analog</c>.</summary>
internal sealed record RramOptions
{
    /// <summary>Which measured devices: their errors, and the conductances that are not set below.</summary>
    public RramFit Fit { get; init; } = RramFit.Wan_2022;

    /// <summary>The greatest conductance, siemens. Within what the fit holds for. Null: that of the fit.</summary>
    [Range(1e-9, 1e-2)]
    public double? GMax { get; init; }

    /// <summary>
    /// The least conductance that a device is asked for, siemens. Within what the fit holds for. Null: that of the fit.
    /// </summary>
    [Range(0.0, 1e-2)]
    public double? GMin { get; init; }

    /// <summary>
    /// How near to its target a device of <c>cmo-hfox</c> was written, 1. 0.002 or 0.02, the two that were measured.
    /// </summary>
    public double Acceptance { get; init; } = 0.02;
}
