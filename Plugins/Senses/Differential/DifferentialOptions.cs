using System.ComponentModel.DataAnnotations;
using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>The options of the sense <c>differential</c>.</summary>
internal sealed record DifferentialOptions
{
    /// <summary>Standard deviation of the amplifiers' static offset, ln(R). Assumed.</summary>
    [Range(0.0, 10.0)]
    [Assumed(0.002, 0.05)]
    public double OffsetSigma { get; init; } = 0.01;
}
