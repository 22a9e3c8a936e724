using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Senses;

/// <summary>Options of <c>reference</c>.</summary>
internal sealed record ReferenceOptions
{
    /// <summary>The reference resistance, ohm; null takes the geometric middle of the memory's range.</summary>
    [Range(1e-3, 1e15)]
    public double? Resistance { get; init; }

    /// <summary>Standard deviation of the logarithm of the reference between amplifiers, ln(R). Assumed.</summary>
    [Range(0.0, 10.0)]
    public double Spread { get; init; } = 0.05;

    /// <summary>Energy of one comparison, joules. Assumed: what sense 'pcsa' takes at 1.2 V.</summary>
    [Range(0.0, 1e-6)]
    public double ReadEnergy { get; init; } = 28.8e-15;

    /// <summary>Energy of the logic that takes one product into a sum, joules. Assumed.</summary>
    [Range(0.0, 1e-6)]
    public double LogicEnergy { get; init; } = 10e-15;
}
