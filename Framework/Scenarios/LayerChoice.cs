namespace Modular.Scenarios;

/// <summary>The exceptions of one layer. What is not given here is the same as in all layers.</summary>
internal sealed record LayerChoice
{
    /// <summary>The precision of this layer's weights.</summary>
    public LayerPrecision? Weights { get; init; }

    /// <summary>The precision of this layer's activations; in a network that brings its weights, of what enters it.</summary>
    public LayerPrecision? Activations { get; init; }

    /// <summary>With <c>none</c>, this layer's weights are digital and exact.</summary>
    public LayerMemory? Memory { get; init; }
}
