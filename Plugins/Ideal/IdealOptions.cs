using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Ideal;

/// <summary>Options of the memory <c>ideal</c>.</summary>
internal sealed record IdealOptions
{
    /// <summary>The least conductance, siemens. Assumed: only its ratio to the greatest matters.</summary>
    [Range(1e-15, 1.0)]
    public double GMin { get; init; } = 1e-6;

    /// <summary>The greatest conductance, siemens. Assumed.</summary>
    [Range(1e-15, 1.0)]
    public double GMax { get; init; } = 1e-4;

    /// <summary>Change of the conductance by one pulse, as a fraction of the range of conductances. Assumed.</summary>
    [Range(1e-6, 1.0)]
    public double Step { get; init; } = 0.001;
}
