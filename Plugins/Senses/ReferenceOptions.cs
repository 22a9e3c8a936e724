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
}
