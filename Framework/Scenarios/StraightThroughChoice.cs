namespace Modular.Scenarios;

/// <summary>The rules by which gradients pass quantization.</summary>
internal sealed record StraightThroughChoice
{
    /// <summary>The rule for quantized activations. Real activations have the gradient of their own function.</summary>
    public GradientRule Activations { get; init; } = GradientRule.Clipped;

    /// <summary>Off-line: the rule for quantized weights. It has no effect where latent weights are clamped.</summary>
    public GradientRule Weights { get; init; } = GradientRule.Plain;
}
