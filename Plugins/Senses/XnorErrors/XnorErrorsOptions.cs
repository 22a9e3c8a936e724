using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Senses;

/// <summary>The options of the sense <c>xnor-errors</c>.</summary>
internal sealed record XnorErrorsOptions
{
    /// <summary>
    /// Probability that the product of a weight and an activation has the wrong sign, at each use, 1. Assumed.
    /// </summary>
    [Range(0.0, 1.0)]
    public double Rate { get; init; } = 0.01;

    /// <summary>
    /// Noise of the comparator that compares a popcount with its threshold. At a distance of d popcounts it errs with
    /// probability exp(-(d + 1)^2 / (2 sigma^2)) / 2. 0: none.
    /// </summary>
    [Range(0.0, 1e6)]
    public double ComparatorSigma { get; init; }

    /// <summary>Energy of one comparison, joules. Assumed: that of the sense 'pcsa' at 1.2 V.</summary>
    [Range(0.0, 1e-6)]
    public double ReadEnergy { get; init; } = 28.8e-15;

    /// <summary>Supply to which lines are charged, volts. Assumed: nominal of a 130 nm process.</summary>
    [Range(0.1, 10.0)]
    public double Vdd { get; init; } = 1.2;
}
