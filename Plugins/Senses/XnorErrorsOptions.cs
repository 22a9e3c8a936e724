using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Senses;

/// <summary>Options of <c>xnor-errors</c>.</summary>
internal sealed record XnorErrorsOptions
{
    /// <summary>Probability that the product of a weight and an activation has the other sign, at each use, 1. Assumed.</summary>
    [Range(0.0, 1.0)]
    public double Rate { get; init; } = 0.01;
}
