using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Capacitor;

/// <summary>What a scenario may set on the memory <c>capacitor</c>.</summary>
internal sealed record CapacitorOptions
{
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

    /// <summary>The steps of training in which a weight decays to 1/e (Li, VLSI 2018, by IBM aihwkit).</summary>
    [Range(1.0, 1e15)]
    public double Lifetime { get; init; } = 1e6;

    /// <summary>
    /// How long a step of training takes, so that time without steps can be counted in steps, seconds. Assumed.
    /// </summary>
    [Range(1e-12, 1e6)]
    public double StepTime { get; init; } = 1e-6;
}
