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

    /// <summary>Energy of one comparison, joules. Assumed: that of the sense 'pcsa' at 1.2 V.</summary>
    [Range(0.0, 1e-6)]
    public double ReadEnergy { get; init; } = 28.8e-15;

    /// <summary>Supply to which lines are charged, volts. Assumed: nominal of a 130 nm process.</summary>
    [Range(0.1, 10.0)]
    public double Vdd { get; init; } = 1.2;
}
