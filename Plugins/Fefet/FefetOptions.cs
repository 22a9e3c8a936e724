using System.ComponentModel.DataAnnotations;
using Modular.Contracts;

namespace Modular.Plugins.Fefet;

/// <summary>What a scenario may set on the memory <c>fefet</c>.</summary>
internal sealed record FefetOptions
{
    /// <summary>
    /// Standard deviation between devices of the nonlinearity label, labels. Assumed: the table has none.
    /// </summary>
    [Range(0.001, 9.0)]
    [Assumed(0.1, 0.5)]
    public double LabelSpread { get; init; } = 0.2;

    /// <summary>
    /// The rate at which a read takes a low conductance for a high one, at 300 K, 0 to 1. Assumed: no measured value
    /// was found.
    /// </summary>
    [Range(0.0001, 1.0)]
    [Assumed(0.001, 0.05)]
    public double P01 { get; init; } = 0.01;

    /// <summary>
    /// The rate at which a read takes a high conductance for a low one, at 300 K, 0 to 1. Assumed: no measured value
    /// was found.
    /// </summary>
    [Range(0.0001, 1.0)]
    [Assumed(0.002, 0.1)]
    public double P10 { get; init; } = 0.02;

    /// <summary>
    /// How fast the logarithm of both rates grows with temperature, 1/K. Assumed: twice the rates every 35 K.
    /// </summary>
    [Range(-1.0, 1.0)]
    [Assumed(0, 0.04)]
    public double TemperatureSlope { get; init; } = 0.02;
}
