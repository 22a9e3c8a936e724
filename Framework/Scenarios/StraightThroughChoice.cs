namespace Modular.Scenarios;

/// <summary>How gradients pass quantization.</summary>
internal sealed record StraightThroughChoice
{
    /// <summary>Of quantized activations; real ones have the gradient of their own function.</summary>
    public GradientRule Activations { get; init; } = GradientRule.Clipped;

    /// <summary>Off-line: of quantized weights. It makes no difference where latent weights are clamped.</summary>
    public GradientRule Weights { get; init; } = GradientRule.Plain;
}
