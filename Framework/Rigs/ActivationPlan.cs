using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>What an activation does.</summary>
/// <param name="Precision">Of its values.</param>
internal sealed record ActivationPlan(LayerPrecision Precision)
{
    /// <summary>Ternary values of smaller magnitude are 0.</summary>
    public double TernaryThreshold { get; init; } = Quantizer.TernaryThreshold;

    /// <summary>Of quantized values.</summary>
    public GradientRule Gradient { get; init; } = GradientRule.Clipped;

    /// <summary>Of real values.</summary>
    public RealActivation Real { get; init; } = RealActivation.Clamp;
}
