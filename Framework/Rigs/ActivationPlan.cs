using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>What an activation does to each of its values.</summary>
/// <param name="Precision">The levels that its values may have.</param>
internal sealed record ActivationPlan(LayerPrecision Precision)
{
    /// <summary>Ternary values of smaller magnitude are 0.</summary>
    public double TernaryThreshold { get; init; } = Quantizer.TernaryThreshold;

    /// <summary>How the gradient passes quantized values.</summary>
    public GradientRule Gradient { get; init; } = GradientRule.Clipped;

    /// <summary>What is done to values that stay real.</summary>
    public RealActivation Real { get; init; } = RealActivation.Clamp;
}
